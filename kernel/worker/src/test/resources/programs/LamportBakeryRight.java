// passes
import java.util.concurrent.atomic.AtomicIntegerArray;

public class LamportBakeryRight {
    static final int N = 2;
    static final AtomicIntegerArray choosing = new AtomicIntegerArray(N);
    static final AtomicIntegerArray number = new AtomicIntegerArray(N);
    static int inside;

    static void lock(int me) {
        choosing.set(me, 1);
        int max = 0;
        for (int i = 0; i < N; i++) {
            max = Math.max(max, number.get(i));
        }
        number.set(me, max + 1);
        choosing.set(me, 0);
        for (int other = 0; other < N; other++) {
            if (other == me) {
                continue;
            }
            while (choosing.get(other) == 1) { Thread.onSpinWait(); }
            while (number.get(other) != 0 && (number.get(other) < number.get(me) || number.get(other) == number.get(me) && other < me)) {
                Thread.onSpinWait();
            }
        }
    }

    static void unlock(int me) {
        number.set(me, 0);
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[N];
        for (int i = 0; i < N; i++) {
            int me = i;
            threads[i] = new Thread(() -> {
                lock(me);
                int before = inside;
                inside = before + 1;
                assert before == 0 : "two inside";
                inside = 0;
                unlock(me);
            }, "process " + i);
        }
        for (Thread t : threads) t.start();
        for (Thread t : threads) t.join();
    }
}
