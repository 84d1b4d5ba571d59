// row: `VarHandle`
// how: each call a decision point on the object and field
// wrong: Threw
class Right {
    static final VarHandle N = handle();
    volatile int n;
    static VarHandle handle() {
        try { return MethodHandles.lookup().findVarHandle(Right.class, "n", int.class); } catch (ReflectiveOperationException e) { throw new AssertionError(e); }
    }

    static void main() throws Throwable {
        var it = new Right();
        All.run(() -> N.getAndAdd(it, 1), () -> { int was; do { was = (int) N.getVolatile(it); } while (!N.compareAndSet(it, was, was + 1)); });
        assert it.n == 2 : it.n;
    }
}

class Wrong {
    static final VarHandle N = handle();
    volatile int n;
    static VarHandle handle() {
        try { return MethodHandles.lookup().findVarHandle(Wrong.class, "n", int.class); } catch (ReflectiveOperationException e) { throw new AssertionError(e); }
    }

    static void main() throws Throwable {
        var it = new Wrong();
        All.run(() -> N.setVolatile(it, (int) N.getVolatile(it) + 1), () -> N.setVolatile(it, (int) N.getVolatile(it) + 1));
        assert it.n == 2;
    }
}
