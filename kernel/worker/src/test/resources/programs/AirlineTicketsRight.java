// passes
public class AirlineTicketsRight implements Runnable {
    static int capacity = 3;
    static int sold = 0;
    static boolean stop;

    synchronized static void sell() {
        if (!stop) {
            sold++;
            if (sold >= capacity) {
                stop = true;
            }
        }
    }

    @Override
    public void run() {
        sell();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] agents = new Thread[4];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = new Thread(new AirlineTicketsRight());
            agents[i].start();
        }
        for (Thread agent : agents) {
            agent.join();
        }
        System.out.println("sold " + sold);
        assert sold <= capacity : "sold " + sold;
        assert sold == capacity : "only " + sold;
    }
}
