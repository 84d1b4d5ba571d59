import java.util.ArrayDeque;
import java.util.Deque;

class Waiting {
    private final Deque<Integer> items = new ArrayDeque<>();
    private final Object lock = new Object();
    private boolean closed;

    void put(int i) { synchronized (lock) { items.add(i); } }
    int take() { synchronized (lock) { return items.isEmpty() ? -1 : items.poll(); } }

    static String run() throws Exception {
        Waiting w = new Waiting();
        int sum = 0;
        for (int i = 0; i < 5; i++) { w.put(i); }
        int got;
        while ((got = w.take()) >= 0) { sum += got; }
        try { w.wait(1); } catch (IllegalMonitorStateException e) { sum += 1000; }
        try { w.notifyAll(); } catch (IllegalMonitorStateException e) { sum += 1000; }
        do { w.closed = !w.closed; sum++; } while (!w.closed);
        return "" + sum;
    }
}
