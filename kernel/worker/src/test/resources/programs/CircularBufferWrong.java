// fails: Threw AssertionError
public class CircularBufferWrong {
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
                insert(c);
            }
        });
        Thread consumer = new Thread(() -> {
            for (char c = 'a'; c < 'c'; c++) {
                if (count > 0) {
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
