import java.lang.invoke.*;
public class VH {
    volatile int state;
    int data;
    static final VarHandle S;
    static {
        try {
            S = MethodHandles.lookup().findVarHandle(VH.class,"state",int.class);
        } catch(Exception e) {
            throw new Error(e);
        }
    }
    public static void main(String[] a) throws Exception {
        VH o = new VH();
        Thread t = new Thread(() -> {
            o.data = 7;
            S.compareAndSet(o,0,1);
        });
        Thread u = new Thread(() -> {
            if(o.state==1) {
                int x = o.data;
                assert x==7;
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
