public class DCL {
    static DCL inst;
    int v;
    static DCL get() {
        if(inst==null) {
            synchronized(DCL.class) {
                if(inst==null) inst = new DCL();
            }
        }
        return inst;
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(()->get());
        Thread u = new Thread(()->get());
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
