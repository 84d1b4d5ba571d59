// row: `Timer` and `TimerTask`
// how: its thread is one of our tasks, on virtual time
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var done = new CountDownLatch(2);
        var at = new AtomicLong();
        var timer = new Timer();
        timer.schedule(new TimerTask() { @Override public void run() { at.set(System.currentTimeMillis()); done.countDown(); } }, 50, 25);
        long start = System.currentTimeMillis();
        done.await();
        assert System.currentTimeMillis() - start == 75 : System.currentTimeMillis() - start;
        timer.cancel();
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        var timer = new Timer(true);
        timer.schedule(new TimerTask() { @Override public void run() { n++; } }, 50);
        Thread.sleep(50);
        assert n == 1 : "the same instant";
    }
}
