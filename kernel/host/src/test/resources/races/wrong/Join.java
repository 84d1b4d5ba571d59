public class Join {
    static int n;
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(()->n = 2);
        t.start();
        int x = n;
        t.join();
    }
}
