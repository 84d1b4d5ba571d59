// passes
public class SleepingBarberRight {
    static final int CUSTOMERS = 2;
    static final Object shop = new Object();
    static int waiting;
    static int cut;

    static class Barber extends Thread {
        @Override
        public void run() {
            try {
                for (int i = 0; i < CUSTOMERS; i++) {
                    synchronized (shop) {
                        while (waiting == 0) {
                            shop.wait();
                        }
                    }
                    synchronized (shop) {
                        waiting--;
                        cut++;
                    }
                }
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        }

        boolean anyone() {
            synchronized (shop) {
                return waiting > 0;
            }
        }
    }

    static class Customer implements Runnable {
        @Override
        public void run() {
            synchronized (shop) {
                waiting++;
                shop.notify();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Barber barber = new Barber();
        barber.start();
        Thread[] customers = new Thread[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            customers[i] = new Thread(new Customer());
            customers[i].start();
        }
        for (Thread customer : customers) {
            customer.join();
        }
        barber.join();
        System.out.println(cut + " cut");
    }
}
