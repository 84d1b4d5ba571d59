// row: a loop that asks for another thread's state
// how: set aside until that thread begins to wait or to run; no time passes before it has looked
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var t = new Thread(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        while (t.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assert System.nanoTime() == 0 : "it was seen while it slept";
        t.join();
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        assert t.getState() == Thread.State.TIMED_WAITING : "it may not have begun";
    }
}
