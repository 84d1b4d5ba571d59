// fails:
import java.util.concurrent.Semaphore;

public class ReadersWritersCountWrong {
    static final Semaphore room = new Semaphore(1);
    static final Semaphore mutex = new Semaphore(1);
    static int readers;
    static int value;

    static void read() {

        readers++;
        if (readers == 1) {
            room.acquireUninterruptibly();
        }

        int first = value;
        int second = value;

        readers--;
        if (readers == 0) {
            room.release();
        }

        assert first == second : "it changed under a reader";
    }

    static void write() {
        room.acquireUninterruptibly();
        value++;
        room.release();
    }

    public static void main(String... args) throws Exception {
        Thread[] all = {new Thread(ReadersWritersCountWrong::read), new Thread(ReadersWritersCountWrong::read), new Thread(ReadersWritersCountWrong::write)};
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
