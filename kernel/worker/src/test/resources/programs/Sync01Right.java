// passes
public class Sync01Right {
    static int num;
    static final Object m = new Object();

    static void produce() {
        try {
            synchronized (m) {
                while (num > 0) {
                    m.wait();
                }
                num++;
                m.notify();
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
        Thread one = new Thread(Sync01Right::produce);
        Thread two = new Thread(Sync01Right::consume);
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
