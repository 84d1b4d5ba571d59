// passes
public class LazySingletonRight {
    private static LazySingletonRight instance;

    private static final class Holder {
        static final LazySingletonRight INSTANCE = new LazySingletonRight();
    }

    static LazySingletonRight get() {
        return Holder.INSTANCE;
    }

    public static void main(String[] args) throws InterruptedException {
        LazySingletonRight[] seen = new LazySingletonRight[2];
        Thread a = new Thread(() -> seen[0] = get());
        Thread b = new Thread(() -> seen[1] = get());
        a.start();
        b.start();
        a.join();
        b.join();
        assert seen[0] == seen[1] : "two of a kind";
    }
}
