// fails: Stuck
public class ReadersWritersSilentWrong {
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
            active--;
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
        Thread a = thread(ReadersWritersSilentWrong::write);
        Thread b = thread(ReadersWritersSilentWrong::read);
        Thread c = thread(ReadersWritersSilentWrong::read);
        a.join();
        b.join();
        c.join();
    }
}
