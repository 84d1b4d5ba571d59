// passes
public class BubbleSortRight {
    static final int[] values = {3, 2, 1};
    static final Object lock = new Object();

    static void bubble() {
        for (int i = 0; i < values.length - 1; i++) {
            synchronized (lock) {
                if (values[i] > values[i + 1]) {
                    int held = values[i];
                    values[i] = values[i + 1];
                    values[i + 1] = held;
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(BubbleSortRight::bubble);
        Thread two = new Thread(BubbleSortRight::bubble);
        one.start();
        two.start();
        one.join();
        two.join();
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        assert sum == 6 : "a value was lost: " + java.util.Arrays.toString(values);
    }
}
