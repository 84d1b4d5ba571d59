// passes
public class CircularBufferRight {
    static final int SIZE = 4;
    static final char[] buffer = new char[SIZE];
    static int first, next, count;
    static boolean send = true, receive;

    static void insert(char c) {
        buffer[next] = c;
        next = (next + 1) % SIZE;
        count++;
    }

    static char remove() {
        char c = buffer[first];
        first = (first + 1) % SIZE;
        count--;
        return c;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread producer = new Thread(() -> {
            for (char c = 'a'; c < 'c'; c++) {
                synchronized (buffer) {
                    insert(c);
                    buffer.notify();
                }
            }
        });
        Thread consumer = new Thread(() -> {
            for (char c = 'a'; c < 'c'; c++) {
                synchronized (buffer) {
                    while (count == 0) {
                        try {
                            buffer.wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                    assert remove() == c;
                }
            }
        });
        producer.start();
        consumer.start();
        producer.join();
        consumer.join();
        assert count >= 0 && count <= 2 && (next - first + SIZE) % SIZE == count : count;
    }
}
