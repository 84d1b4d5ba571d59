// fails: Threw AssertionError
public class VolatileFlagWrong {
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
        ready = true;
        value = 42;
        reader.join();
    }
}
