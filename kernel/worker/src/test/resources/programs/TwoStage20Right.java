// passes, large
public class TwoStage20Right {
    static int first;
    static int second;
    static final Object lockOne = new Object();
    static final Object lockTwo = new Object();

    static void write() {
        synchronized (lockOne) {
            first = 1;
            synchronized (lockTwo) {
                second = first + 1;
            }
        }
    }

    static void read() {
        int seenFirst;
        int seenSecond;
        synchronized (lockOne) {
            seenFirst = first;
            if (seenFirst == 0) {
                return;
            }
            synchronized (lockTwo) {
                seenSecond = second;
            }
        }
        assert seenSecond == seenFirst + 1 : seenFirst + " and " + seenSecond;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(i == all.length - 1 ? TwoStage20Right::read : TwoStage20Right::write);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
