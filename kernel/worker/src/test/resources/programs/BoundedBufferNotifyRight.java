// passes
public class BoundedBufferNotifyRight {
    private Integer slot;

    synchronized void put(int value) throws InterruptedException {
        while (slot != null) {
            wait();
        }
        slot = value;
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        while (slot == null) {
            wait();
        }
        int value = slot;
        slot = null;
        notifyAll();
        return value;
    }

    public static void main(String[] args) throws InterruptedException {
        BoundedBufferNotifyRight buffer = new BoundedBufferNotifyRight();
        Thread[] all = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int number = i;
            all[i] = new Thread(() -> {
                try {
                    if (number < 2) {
                        buffer.take();
                    } else {
                        buffer.put(number);
                    }
                } catch (InterruptedException e) {
                    throw new RuntimeException(e);
                }
            });
        }
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
