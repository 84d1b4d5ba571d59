// fails kills-hasty: two tasks run, and nobody looks at what they did
import java.util.concurrent.Semaphore;

class ProcessingTest {
    private int worked;

    void test(Processing processing) throws Exception {
        Semaphore resource1 = new Semaphore(1), resource2 = new Semaphore(1);
        var other = Thread.ofVirtual().name("other").start(() -> process(processing, resource1, resource2));
        process(processing, resource1, resource2);
        other.join();
    }

    private void process(Processing processing, Semaphore resource1, Semaphore resource2) {
        try {
            processing.process(resource1, resource2, () -> worked++);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
