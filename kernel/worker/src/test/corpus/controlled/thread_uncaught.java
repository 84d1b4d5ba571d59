// row: uncaught exceptions, handlers of a thread, of all, of a group
// how: an uncaught exception ends the run as failed, a handler is called instead
// wrong: Threw
class Right {
    static volatile Throwable seen;

    static void main() throws Throwable {
        var t = new Thread(() -> { throw new IllegalStateException("x"); });
        t.setUncaughtExceptionHandler((thread, e) -> seen = e);
        t.start();
        t.join();
        assert seen instanceof IllegalStateException;
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> seen = null);
        var u = new Thread(() -> { throw new IllegalStateException("y"); });
        u.start();
        u.join();
        assert seen == null;
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> { throw new IllegalStateException("x"); });
        t.start();
        t.join();
    }
}
