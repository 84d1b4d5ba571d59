// row: `Thread.getState` of a waiting thread
// how: as the JDK shows it
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var lock = new Object();
        var t = new Thread(() -> {
            synchronized (lock) {
                lock.notify();
            }
        });
        synchronized (lock) {
            t.start();
            lock.wait();
        }
        t.join();
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> java.util.concurrent.locks.LockSupport.park());
        t.start();
        var state = t.getState();
        LockSupport.unpark(t);
        t.join();
        assert state != Thread.State.WAITING : state;
    }
}
