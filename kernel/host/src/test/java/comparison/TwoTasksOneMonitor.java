package comparison;

/** Right: two threads count four times each, under a monitor. */
public final class TwoTasksOneMonitor {
    private static final Object LOCK = new Object();
    private static int total;

    private TwoTasksOneMonitor() {}

    public static void main(String[] args) throws InterruptedException {
        total = 0;
        var a = new Thread(TwoTasksOneMonitor::count);
        var b = new Thread(TwoTasksOneMonitor::count);
        a.start();
        b.start();
        a.join();
        b.join();
        if (total != 8) {
            throw new AssertionError("an update was lost");
        }
    }

    private static void count() {
        for (int i = 0; i < 4; i++) {
            synchronized (LOCK) {
                total++;
            }
        }
    }
}
