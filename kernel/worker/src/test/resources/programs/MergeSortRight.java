// passes
import java.util.Arrays;

public class MergeSortRight {
    static int spareThreads = 1;
    static int started;

    static boolean spare() {
        synchronized (MergeSortRight.class) {
            if (spareThreads == 0) {
                return false;
            }
            spareThreads--;
            return true;
        }
    }

    static void taken() {
        synchronized (MergeSortRight.class) {
            started++;
            assert started <= 1 : "more threads than allowed";
        }
    }

    static void sort(int[] a, int from, int to) throws InterruptedException {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) / 2;
        if (spare()) {
            taken();
            Thread left = new Thread(() -> quietly(a, from, middle));
            left.start();
            sort(a, middle, to);
            left.join();
        } else {
            sort(a, from, middle);
            sort(a, middle, to);
        }
        int[] merged = new int[to - from];
        int i = from;
        int j = middle;
        for (int k = 0; k < merged.length; k++) {
            merged[k] = j >= to || i < middle && a[i] <= a[j] ? a[i++] : a[j++];
        }
        System.arraycopy(merged, 0, a, from, merged.length);
    }

    static void quietly(int[] a, int from, int to) {
        try {
            sort(a, from, to);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int[] one = {4, 1};
        int[] two = {2, 3};
        Thread a = new Thread(() -> quietly(one, 0, 2));
        Thread b = new Thread(() -> quietly(two, 0, 2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert Arrays.equals(one, new int[] {1, 4});
    }
}
