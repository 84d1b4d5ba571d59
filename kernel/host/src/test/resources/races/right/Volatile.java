public class Volatile {
    static int data;
    static volatile boolean ready;
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            data = 5;
            ready = true;
        });
        Thread u = new Thread(() -> {
            if(ready) {
                int x = data;
                assert x==5;
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
        assert data==5;
    }
}
