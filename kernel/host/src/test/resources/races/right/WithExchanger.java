import java.util.concurrent.*;
public class WithExchanger {
    static class B {
        int v;
    }
    public static void main(String[] a) throws Exception {
        Exchanger<B> e = new Exchanger<>();
        Runnable r=() -> {
            try {
                B b = new B();
                b.v = 1;
                B o = e.exchange(b);
                o.v++;
                assert o.v==2;
            } catch(InterruptedException x) {
            }
        };
        Thread t = new Thread(r),u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
