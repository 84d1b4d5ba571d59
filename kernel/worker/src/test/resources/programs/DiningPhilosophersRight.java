// passes
public class DiningPhilosophersRight {
    static final int N = 3;
    static final Object[] forks = new Object[N];
    static int meals;

    static class Philosopher extends Thread {
        private final Object first;
        private final Object second;

        Philosopher(int seat) {
            super("philosopher " + seat);
            int left = seat;
            int right = (seat + 1) % N;
            first = forks[Math.min(left, right)];
            second = forks[Math.max(left, right)];
        }

        @Override
        public void run() {
            synchronized (first) {
                synchronized (second) {
                    System.out.println(getName() + " eats");
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < N; i++) {
            forks[i] = new Object();
        }
        Philosopher[] all = new Philosopher[N];
        for (int i = 0; i < N; i++) {
            all[i] = new Philosopher(i);
            all[i].start();
        }
        for (Philosopher each : all) {
            each.join();
        }
    }
}
