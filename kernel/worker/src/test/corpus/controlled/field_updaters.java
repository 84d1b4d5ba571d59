// row: `AtomicIntegerFieldUpdater` and its kin
// how: each call one step on the updater
// wrong: Threw
class Right {
    static final AtomicIntegerFieldUpdater<Right> N = AtomicIntegerFieldUpdater.newUpdater(Right.class, "n");
    volatile int n;

    static void main() throws Throwable {
        var it = new Right();
        All.run(() -> N.incrementAndGet(it), () -> N.incrementAndGet(it));
        assert it.n == 2;
    }
}

class Wrong {
    static final AtomicIntegerFieldUpdater<Wrong> N = AtomicIntegerFieldUpdater.newUpdater(Wrong.class, "n");
    volatile int n;

    static void main() throws Throwable {
        var it = new Wrong();
        All.run(() -> N.incrementAndGet(it), () -> it.n++);
        assert it.n == 2;
    }
}
