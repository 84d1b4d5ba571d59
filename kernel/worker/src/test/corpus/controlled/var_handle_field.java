// row: a field used by `VarHandle` and by name
// how: the same variable
// wrong: Threw
class Right {
    static final VarHandle N = handle();
    volatile int n;
    static VarHandle handle() {
        try { return MethodHandles.lookup().findVarHandle(Right.class, "n", int.class); } catch (ReflectiveOperationException e) { throw new AssertionError(e); }
    }

    static void main() throws Throwable {
        var it = new Right();
        All.run(() -> N.getAndAdd(it, 1), () -> { while (it.n == 0) Thread.onSpinWait(); });
        assert it.n == 1;
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
        All.run(() -> N.getAndAdd(it, 1), () -> it.n++);
        assert it.n == 2;
    }
}
