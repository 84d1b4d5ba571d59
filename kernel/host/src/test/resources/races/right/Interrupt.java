public class Interrupt {
    static int n;
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(100000);
            } catch(InterruptedException e) {
                n++;
            }
        });
        t.start();
        n = 1;
        t.interrupt();
        t.join();
        assert n==2;
    }
}
