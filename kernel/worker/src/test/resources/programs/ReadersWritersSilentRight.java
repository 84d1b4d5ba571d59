// passes
public class ReadersWritersSilentRight {
    private static int active;
    private static final Object LOCK = new Object();

    static void read() throws InterruptedException {
        synchronized (LOCK) {
            while (active < 0) {
                LOCK.wait();
            }
            active++;
        }
        synchronized (LOCK) {
            if (--active == 0) {
                LOCK.notifyAll();
            }
        }
    }

    static void write() throws InterruptedException {
        synchronized (LOCK) {
            while (active != 0) {
                LOCK.wait();
            }
            active = -1;
        }
        synchronized (LOCK) {
            active = 0;
            LOCK.notifyAll();
        }
    }

    interface Action {
        void act() throws InterruptedException;
    }

    static Thread thread(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.act();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = thread(ReadersWritersSilentRight::write);
        Thread b = thread(ReadersWritersSilentRight::read);
        Thread c = thread(ReadersWritersSilentRight::write);
        a.join();
        b.join();
        c.join();
    }
}
