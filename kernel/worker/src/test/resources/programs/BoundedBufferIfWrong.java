// fails: Threw
import java.util.LinkedList;
import java.util.Queue;

class BoundedBufferIfWrong {
    static class Buffer {
        private final Queue<Integer> items = new LinkedList<>();

        synchronized void put(int item) {
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            if (items.isEmpty()) {
                wait();
            }
            return items.remove();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Buffer buffer = new Buffer();
        Runnable take = () -> {
            try {
                buffer.take();
            } catch (InterruptedException e) {
                System.err.println("interrupted");
            }
        };
        Thread one = new Thread(take, "consumer 1");
        Thread two = new Thread(take, "consumer 2");
        one.start();
        two.start();
        buffer.put(1);
        buffer.put(2);
        one.join();
        two.join();
    }
}
