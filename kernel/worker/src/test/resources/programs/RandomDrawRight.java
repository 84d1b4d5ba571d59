// passes
import java.util.concurrent.ThreadLocalRandom;

public class RandomDrawRight {
    static volatile int drawn;

    public static void main(String[] args) throws InterruptedException {
        Thread drawer = new Thread(() -> drawn = ThreadLocalRandom.current().nextInt(1_000_000));
        drawer.start();
        drawer.join();
        if (drawn < 0 || drawn >= 1_000_000) {
            throw new AssertionError("drew " + drawn);
        }
    }
}
