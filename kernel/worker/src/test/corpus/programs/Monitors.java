import java.util.ArrayList;
import java.util.List;

class Monitors {
    private final List<String> log = new ArrayList<>();
    private static int total;
    private int own;

    synchronized int plain(int a) { own += a; return own; }
    synchronized long wide(long a, double b) { own++; return a + (long) b + own; }
    static synchronized void statics() { total++; }
    synchronized void fails(String why) { log.add(why); throw new IllegalStateException(why); }

    synchronized String handlers(int n) {
        try {
            if (n == 0) { throw new RuntimeException("zero"); }
            return "ok " + n;
        } catch (RuntimeException e) {
            return "caught " + e.getMessage();
        } finally {
            log.add("finally " + n);
        }
    }

    synchronized int recursive(int n) { return n == 0 ? 0 : n + recursive(n - 1); }

    String nested(Object a, Object b) {
        synchronized (a) {
            synchronized (b) {
                for (int i = 0; i < 3; i++) {
                    synchronized (this) {
                        if (i == 1) { continue; }
                        if (i == 2) { return "left at " + i; }
                    }
                }
            }
        }
        return "never";
    }

    void throwing(Object lock) {
        synchronized (lock) { throw new IllegalArgumentException("inside"); }
    }

    static String attempt(Runnable action) {
        try { action.run(); return "fine"; } catch (RuntimeException e) { return e.getClass().getSimpleName() + ":" + e.getMessage(); }
    }

    static String run() throws Exception {
        Monitors m = new Monitors();
        m.plain(2);
        statics();
        String text = m.plain(3) + " " + m.wide(5, 2.5) + " " + attempt(() -> m.fails("why")) + " " + m.handlers(0) + m.handlers(1);
        text += m.recursive(10) + m.nested(new Object(), "b")
            + attempt(() -> m.throwing(m)) + attempt(() -> m.throwing(null)).substring(0, 20);
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> { for (int i = 0; i < 1000; i++) { m.plain(1); statics(); synchronized (m) { m.own++; } } });
            threads[t].start();
        }
        for (Thread t : threads) { t.join(); }
        return text + m.own + " " + total + m.log;
    }
}
