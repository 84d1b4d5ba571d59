// row: another thread's `isInterrupted`
// how: a decision point that reads the status
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var me = Thread.currentThread();
        var t = new Thread(me::interrupt);
        t.start();
        while (!me.isInterrupted()) Thread.onSpinWait();
        assert Thread.interrupted() && !me.isInterrupted();
        t.join();
    }
}

class Wrong {
    static void main() throws Throwable {
        var me = Thread.currentThread();
        var t = new Thread(me::interrupt);
        t.start();
        boolean first = me.isInterrupted();
        boolean second = me.isInterrupted();
        t.join();
        assert first == second : "it changed in between";
    }
}
