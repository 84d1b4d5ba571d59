// row: `System.exit`, `halt`
// how: the run ends there; shutdown hooks do not run
// wrong: Exited
class Right {
    static volatile int n;

    static void main() throws Throwable {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> n = 1));
        assert n == 0;
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> System.exit(3));
        t.start();
        t.join();
        assert false : "not reached";
    }
}
