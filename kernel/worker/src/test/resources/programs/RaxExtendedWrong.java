// fails: Stuck
/** Two workers of a remote agent wait for each other's events; the second wait can miss its signal. */
public class RaxExtendedWrong {
    static final class Signal {
        private boolean set;

        void await() throws InterruptedException {
            if (!isSet()) {
                synchronized (this) {
                    wait();
                }
            }
        }

        synchronized boolean isSet() {
            return set;
        }

        synchronized void raise() {
            set = true;
            notifyAll();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Signal planned = new Signal();
        Signal executed = new Signal();
        Thread planner = new Thread(() -> {
            try {
                planned.raise();
                executed.await();
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        }, "planner");
        Thread executive = new Thread(() -> {
            try {
                planned.await();
                executed.raise();
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        }, "executive");
        planner.start();
        executive.start();
    }
}
