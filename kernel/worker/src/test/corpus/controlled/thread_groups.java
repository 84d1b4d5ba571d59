// row: `ThreadGroup`: activeCount, enumerate, interrupt
// how: the run's own threads
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var group = new ThreadGroup("workers");
        var woken = new AtomicInteger();
        Runnable sleeper = () -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                woken.incrementAndGet();
            }
        };
        var a = new Thread(group, sleeper, "a");
        var b = new Thread(group, sleeper, "b");
        a.start();
        b.start();
        assert group.activeCount() == 2;
        var all = new Thread[3];
        assert group.enumerate(all) == 2 && all[0] == a && all[1] == b;
        group.interrupt();
        a.join();
        b.join();
        assert woken.get() == 2 && group.activeCount() == 0;
    }
}

class Wrong {
    static void main() throws Throwable {
        var group = new ThreadGroup("workers");
        new Thread(group, () -> { }).start();
        assert group.activeCount() == 1 : "it may have ended";
    }
}
