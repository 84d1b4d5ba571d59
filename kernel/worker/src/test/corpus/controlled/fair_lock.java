// row: fair `ReentrantLock`
// how: who waits longest goes first
// wrong: Threw
class Right {
    static final List<String> order = Collections.synchronizedList(new ArrayList<>());

    static void main() throws Throwable {
        var lock = new ReentrantLock(true);
        lock.lock();
        var a = new Thread(() -> { lock.lock(); order.add("a"); lock.unlock(); });
        var b = new Thread(() -> { lock.lock(); order.add("b"); lock.unlock(); });
        a.start();
        while (!lock.hasQueuedThread(a)) Thread.yield();
        b.start();
        while (!lock.hasQueuedThread(b)) Thread.yield();
        lock.unlock();
        a.join();
        b.join();
        assert order.equals(List.of("a", "b")) : order;
    }
}

class Wrong {
    static final List<String> order = Collections.synchronizedList(new ArrayList<>());

    static void main() throws Throwable {
        var lock = new ReentrantLock(false);
        lock.lock();
        var a = new Thread(() -> { lock.lock(); order.add("a"); lock.unlock(); });
        var b = new Thread(() -> { lock.lock(); order.add("b"); lock.unlock(); });
        a.start();
        b.start();
        Thread.sleep(10);
        lock.unlock();
        a.join();
        b.join();
        assert order.equals(List.of("a", "b")) : order;
    }
}
