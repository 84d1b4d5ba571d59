// passes
public class WrongLock3Right {
    private static int value;
    private static final Object dataLock = new Object();
    private static final Object otherLock = new Object();

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(i == 0 ? WrongLock3Right::checked : WrongLock3Right::added);
        }
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }

    static void checked() {
        synchronized (dataLock) {
            int before = value;
            value++;
            assert value == before + 1 : "somebody else changed it";
        }
    }

    static void added() {
        synchronized (dataLock) {
            value++;
        }
    }
}
