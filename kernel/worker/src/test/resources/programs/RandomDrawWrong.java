// fails: Threw AssertionError
import java.util.concurrent.ThreadLocalRandom;

public class RandomDrawWrong {
    static volatile int drawn;

    public static void main(String[] args) throws InterruptedException {
        Thread drawer = new Thread(() -> drawn = ThreadLocalRandom.current().nextInt(1_000_000));
        drawer.start();
        drawer.join();
        throw new AssertionError("drew " + drawn + " and " + ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
