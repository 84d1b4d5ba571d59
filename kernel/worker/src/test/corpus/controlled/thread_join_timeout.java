// row: `join` with a limit, `join(Duration)`
// how: a timer of virtual time
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var t = new Thread(() -> { try { Thread.sleep(100); } catch (InterruptedException e) { throw new RuntimeException(e); } });
        t.start();
        t.join(50);
        assert t.isAlive();
        assert t.join(Duration.ofMillis(60));
        assert System.nanoTime() == 100_000_000 : System.nanoTime();
    }
}

class Wrong {
    static volatile int result;

    static void main() throws Throwable {
        var t = new Thread(() -> { try { Thread.sleep(100); result = 1; } catch (InterruptedException e) { throw new RuntimeException(e); } });
        t.start();
        t.join(100);
        assert result == 1 : "the limit and the end are at one instant";
    }
}
