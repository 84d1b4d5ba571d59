// fails: Stuck
public class Sync01Wrong {
    static int num;
    static final Object m = new Object();

    static void produce() {
        try {
            synchronized (m) {
                while (num > 0) {
                    m.wait();
                }
                num++;
                if (num > 1) {
                    m.notify();
                }
            }
        } catch (InterruptedException e) {
            throw new Error(e);
        }
    }

    static void consume() {
        try {
            synchronized (m) {
                while (num == 0) {
                    m.wait();
                }
                num--;
                m.notify();
            }
        } catch (InterruptedException e) {
            throw new Error(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread one = new Thread(Sync01Wrong::produce);
        Thread two = new Thread(Sync01Wrong::consume);
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
