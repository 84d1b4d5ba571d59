package comparison;

/** Wrong: two threads count without a lock. Counting in a lambda, {@code () -> total++}, Lincheck 3.7 passes on JDK 25. */
public final class LostUpdate {
    private static int total;

    private LostUpdate() {}

    public static void main(String[] args) throws InterruptedException {
        total = 0;
        var a = new Thread(LostUpdate::count);
        var b = new Thread(LostUpdate::count);
        a.start();
        b.start();
        a.join();
        b.join();
        if (total != 2) {
            throw new AssertionError("an update was lost");
        }
    }

    private static void count() {
        total++;
    }
}
