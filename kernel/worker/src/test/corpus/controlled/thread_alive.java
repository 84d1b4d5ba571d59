// row: `Thread.isAlive`, `getState`
// how: a decision point that reads the thread's life
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var t = new Thread(() -> { });
        t.start();
        while (t.isAlive()) {
            Thread.onSpinWait();
        }
        assert t.getState() == Thread.State.TERMINATED;
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> { });
        t.start();
        assert t.isAlive() : "it may have ended";
    }
}
