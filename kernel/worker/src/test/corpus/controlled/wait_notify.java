// row: `wait`, `notify`, `notifyAll`, with a limit
// how: shadow monitors; which waiter `notify` wakes is a choice
// wrong: Stuck
class Right {
    static boolean ready;

    static void main() throws Throwable {
        var lock = new Object();
        All.run(
            () -> { synchronized (lock) { while (!ready) lock.wait(); } },
            () -> { synchronized (lock) { while (!ready) lock.wait(1_000); } },
            () -> { synchronized (lock) { ready = true; lock.notifyAll(); } });
    }
}

class Wrong {
    static boolean ready;

    static void main() throws Throwable {
        var lock = new Object();
        All.run(
            () -> { synchronized (lock) { while (!ready) lock.wait(); } },
            () -> { synchronized (lock) { while (!ready) lock.wait(); } },
            () -> { synchronized (lock) { ready = true; lock.notify(); } });
    }
}
