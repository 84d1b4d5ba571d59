public class Join {
    static int n;
    public static void main(String[] a) throws Exception {
        n = 1;
        Thread t = new Thread(()->n++);
        t.start();
        t.join();
        n++;
        Thread u = new Thread(()->n++);
        u.start();
        while(u.isAlive()) Thread.onSpinWait();
        assert n==4;
    }
}
