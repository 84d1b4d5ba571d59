public class Wait {
    static int n;
    static boolean ready;
    static final Object m = new Object();
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            n = 4;
            synchronized(m) {
                ready = true;
                m.notifyAll();
            }
        });
        t.start();
        synchronized(m) {
            while(!ready) m.wait();
        }
        assert n==4;
        t.join();
    }
}
