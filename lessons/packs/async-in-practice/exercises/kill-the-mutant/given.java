import java.util.concurrent.Semaphore;

/** Works with two resources; each is for one task at a time. */
interface Processing {
    void process(Semaphore resource1, Semaphore resource2, Runnable work) throws InterruptedException;
}

/** The right one: the same order for all. */
final class Ordered implements Processing {
    @Override
    public void process(Semaphore resource1, Semaphore resource2, Runnable work) throws InterruptedException {
        resource1.acquire();
        resource2.acquire();
        work.run();
        resource2.release();
        resource1.release();
    }
}

/** First mutant: asks for both at once, as the article's corrected version does. */
final class Joined implements Processing {
    @Override
    public void process(Semaphore resource1, Semaphore resource2, Runnable work) throws InterruptedException {
        var one = Thread.ofVirtual().name("asks for 1").start(resource1::acquireUninterruptibly);
        var two = Thread.ofVirtual().name("asks for 2").start(resource2::acquireUninterruptibly);
        one.join();
        two.join();
        work.run();
        resource2.release();
        resource1.release();
    }
}

/** Second mutant: gives both back before the work is done. */
final class Hasty implements Processing {
    @Override
    public void process(Semaphore resource1, Semaphore resource2, Runnable work) throws InterruptedException {
        resource1.acquire();
        resource2.acquire();
        resource2.release();
        resource1.release();
        work.run();
    }
}
