// passes
public class VolatileFlagRight {
    static volatile boolean ready;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(() -> {
            while (!ready) {
                Thread.yield();
            }
            assert value == 42 : value;
        });
        reader.start();
        value = 42;
        ready = true;
        reader.join();
    }
}
