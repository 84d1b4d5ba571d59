import java.util.concurrent.locks.ReentrantLock;

/** Something that only its holder may work with. */
final class Resource {
    final ReentrantLock lock = new ReentrantLock();
    private int worked;

    /** Ten milliseconds of work. Hold {@link #lock}. */
    void work() throws InterruptedException {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("worked without the lock");
        }
        Thread.sleep(10);
        worked++;
    }

    int worked() {
        return worked;
    }
}
