// row: `Thread.interrupt`, `isInterrupted`, `interrupted`, `InterruptedException`
// how: a decision point before each
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var t = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
                assert false;
            } catch (InterruptedException e) {
                assert !Thread.currentThread().isInterrupted();
            }
        });
        t.start();
        t.interrupt();
        t.join();
        assert System.nanoTime() < 1_000_000_000_000L;
    }
}

class Wrong {
    static void main() throws Throwable {
        var t = new Thread(() -> {
            int rounds = 0;
            while (!Thread.currentThread().isInterrupted()) {
                rounds++;
            }
            assert rounds > 0 : "interrupted before the first round";
        });
        t.start();
        t.interrupt();
        t.join();
    }
}
