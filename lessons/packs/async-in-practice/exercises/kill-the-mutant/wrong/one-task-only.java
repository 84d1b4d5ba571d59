// fails kills-joined: "it never hung in 1,000 runs"; with one task at a time it never will
import java.util.concurrent.Semaphore;

class ProcessingTest {
    private int worked;

    void test(Processing processing) throws Exception {
        for (int run = 0; run < 5; run++) {
            processing.process(new Semaphore(1), new Semaphore(1), () -> worked++);
        }
        if (worked != 5) {
            throw new AssertionError("work was lost");
        }
    }
}
