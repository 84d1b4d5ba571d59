// fails: Threw AssertionError
public class QueueRaceWrong {
    static final int SIZE = 4;
    static final int[] items = new int[SIZE];
    static volatile int amount;
    static int head, tail;

    static void enqueue(int x) {
        items[tail] = x;
        amount++;
        tail = tail == SIZE - 1 ? 0 : tail + 1;
    }

    static  int dequeue() {
        int x = items[head];
        amount--;
        head = head == SIZE - 1 ? 0 : head + 1;
        return x;
    }

    public static void main(String[] args) throws InterruptedException {
        enqueue(1);
        Thread producer = new Thread(() -> enqueue(2));
        Thread consumer = new Thread(() -> {
            int got = dequeue();
            assert got == 1;
        });
        producer.start();
        consumer.start();
        producer.join();
        consumer.join();
        assert amount == 1 : "amount " + amount;
    }
}
