import java.util.concurrent.Semaphore;

class ProcessingTest {
    private int worked;

    /** Throws, or never ends, in some schedule of a wrong version; passes in every schedule of the right one. */
    void test(Processing processing) throws Exception {
        Semaphore resource1 = new Semaphore(1), resource2 = new Semaphore(1);
        var other = Thread.ofVirtual().name("other").start(() -> process(processing, resource1, resource2));
        process(processing, resource1, resource2);
        other.join();
        if (worked != 2) {
            throw new AssertionError("work was lost: " + worked);
        }
    }

    private void process(Processing processing, Semaphore resource1, Semaphore resource2) {
        try {
            processing.process(resource1, resource2, () -> worked++);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
