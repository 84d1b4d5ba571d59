// Lock order: reader takes Object#1 (ReadThenWrite.java:10) while it holds ReadLock#1 (ReadThenWrite.java:9); main takes WriteLock#1 (ReadThenWrite.java:18) while it holds Object#1 (ReadThenWrite.java:17). If these meet, they stop each other for good.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadThenWrite {
    static final ReentrantReadWriteLock accounts = new ReentrantReadWriteLock();
    static final Object log = new Object();

    static void report() {
        accounts.readLock().lock();
        synchronized (log) {
            System.out.println("report");
        }
        accounts.readLock().unlock();
    }

    static void change() {
        synchronized (log) {
            accounts.writeLock().lock();
            accounts.writeLock().unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(ReadThenWrite::report, "reader");
        reader.start();
        Thread.sleep(5);
        change();
        reader.join();
    }
}
