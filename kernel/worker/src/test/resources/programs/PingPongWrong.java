// fails: Threw NullPointerException
public class PingPongWrong {
    static class Player {
        int hits;

        void hit() {
            hits++;
        }
    }

    static Player ball = new Player();

    static class Game implements Runnable {
        @Override
        public void run() {
            play();
        }

        void play() {
            Player mine = ball;
            ball = null;
            mine.hit();
            ball = mine;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] games = new Thread[2];
        for (int i = 0; i < games.length; i++) {
            games[i] = new Thread(new Game(), "game " + i);
            games[i].start();
        }
        for (Thread game : games) {
            game.join();
        }
    }
}
