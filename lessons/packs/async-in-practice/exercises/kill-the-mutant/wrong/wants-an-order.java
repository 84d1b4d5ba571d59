// fails right-passes: demands that one task is done before the other; a right version does not promise that
import java.util.concurrent.Semaphore;

class ProcessingTest {
    private String worked = "";

    void test(Processing processing) throws Exception {
        Semaphore resource1 = new Semaphore(1), resource2 = new Semaphore(1);
        var other = Thread.ofVirtual().name("other").start(() -> process(processing, resource1, resource2, "b"));
        process(processing, resource1, resource2, "a");
        other.join();
        if (!worked.equals("ab")) {
            throw new AssertionError("wrong order: " + worked);
        }
    }

    private void process(Processing processing, Semaphore resource1, Semaphore resource2, String name) {
        try {
            processing.process(resource1, resource2, () -> worked += name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
