// fails: Threw
import java.util.Vector;

public class ShopWrong {
    static final Vector<String> shelf = new Vector<>();

    static class Supplier extends Thread {
        public void run() {
            for (int i = 0; i < 2; i++) {
                synchronized (shelf) {
                    shelf.addElement("item " + i);
                    shelf.notifyAll();
                }
            }
        }
    }

    static class Customer extends Thread {
        public void run() {
            synchronized (shelf) {
                if (shelf.isEmpty()) {
                    try {
                        shelf.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                shelf.removeElementAt(0);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = {new Customer(), new Customer(), new Supplier()};
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
        assert shelf.isEmpty();
    }
}
