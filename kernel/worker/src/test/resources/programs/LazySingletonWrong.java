// fails: Threw AssertionError
public class LazySingletonWrong {
    private static LazySingletonWrong instance;

    static LazySingletonWrong get() {
        if (instance == null) {
            instance = new LazySingletonWrong();
        }
        return instance;
    }

    public static void main(String[] args) throws InterruptedException {
        LazySingletonWrong[] seen = new LazySingletonWrong[2];
        Thread a = new Thread(() -> seen[0] = get());
        Thread b = new Thread(() -> seen[1] = get());
        a.start();
        b.start();
        a.join();
        b.join();
        assert seen[0] == seen[1] : "two of a kind";
    }
}
