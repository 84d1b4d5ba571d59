// passes
import java.util.concurrent.Semaphore;

public class ReadersWritersCountRight {
    static final Semaphore room = new Semaphore(1);
    static final Semaphore mutex = new Semaphore(1);
    static int readers;
    static int value;

    static void read() {
        mutex.acquireUninterruptibly();
        readers++;
        if (readers == 1) {
            room.acquireUninterruptibly();
        }
        mutex.release();
        int first = value;
        int second = value;
        mutex.acquireUninterruptibly();
        readers--;
        if (readers == 0) {
            room.release();
        }
        mutex.release();
        assert first == second : "it changed under a reader";
    }

    static void write() {
        room.acquireUninterruptibly();
        value++;
        room.release();
    }

    public static void main(String... args) throws Exception {
        Thread[] all = {new Thread(ReadersWritersCountRight::read), new Thread(ReadersWritersCountRight::read), new Thread(ReadersWritersCountRight::write)};
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
