// passes
/** A driver's requests and its stop: the count of pending ones is looked at outside the lock. */
public class BluetoothRight {
    static class Driver {
        int pending = 1;
        boolean stopping;
        boolean stopped;

        synchronized boolean begin() {
            if (stopping) {
                return false;
            }
            pending++;
            return true;
        }

        void end() {
            synchronized (this) {
                if (--pending == 0) {
                    stopped = true;
                }
            }
        }

        void request() {
            if (begin()) {
                assert !stopped : "it works on after it was stopped";
                end();
            }
        }

        void stop() {
            synchronized (this) {
                stopping = true;
            }
            end();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Driver driver = new Driver();
        Thread user = new Thread(driver::request, "user");
        Thread system = new Thread(driver::stop, "system");
        user.start();
        system.start();
        user.join();
        system.join();
    }
}
