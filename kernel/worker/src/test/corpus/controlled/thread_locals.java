// row: `ThreadLocal`, `InheritableThreadLocal`, `ScopedValue`
// how: the JDK's own, of real threads
// wrong: Threw
class Right {
    static final ThreadLocal<Integer> OWN = ThreadLocal.withInitial(() -> 0);
    static final InheritableThreadLocal<String> FROM_PARENT = new InheritableThreadLocal<>();
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    static void main() throws Throwable {
        FROM_PARENT.set("p");
        All.run(
            () -> { for (int i = 0; i < 2; i++) OWN.set(OWN.get() + 1); assert OWN.get() == 2; },
            () -> { for (int i = 0; i < 2; i++) OWN.set(OWN.get() + 1); assert OWN.get() == 2 && FROM_PARENT.get().equals("p"); },
            () -> ScopedValue.where(USER, "ann").run(() -> { Thread.yield(); assert USER.get().equals("ann"); }),
            () -> { assert !USER.isBound(); });
    }
}

class Wrong {
    static final ThreadLocal<List<Integer>> SHARED = new ThreadLocal<>();
    static int sum;

    static void main() throws Throwable {
        var list = new int[1];
        All.run(() -> list[0]++, () -> list[0]++);
        assert list[0] == 2;
    }
}
