// passes
public class DekkerRight {
    static volatile boolean wants0;
    static volatile boolean wants1;
    static volatile int turn = 0;
    static int critical;

    static void process0() {
        wants0 = true;
        while (wants1) {
            if (turn != 0) {
                wants0 = false;
                while (turn != 0) { }
                wants0 = true;
            }
        }
        critical++;
        assert critical == 1;
        critical--;
        turn = 1;
        wants0 = false;
    }

    static void process1() {
        wants1 = true;
        while (wants0) {
            if (turn != 1) {
                wants1 = false;
                while (turn != 1) { }
                wants1 = true;
            }
        }
        critical++;
        assert critical == 1;
        critical--;
        turn = 0;
        wants1 = false;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread() {
            @Override public void run() { process0(); }
        };
        Thread two = new Thread() {
            @Override public void run() { process1(); }
        };
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
