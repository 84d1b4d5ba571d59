// row: static initialisers under contention
// how: outlined: run once, others wait; can deadlock like the JVM's
// wrong: Stuck
class Right {
    static class Once {
        static int runs;
        static final Once IT = new Once();
        int value;
        Once() { runs++; Thread.yield(); value = 5; }
    }

    static void main() throws Throwable {
        All.run(() -> { assert Once.IT.value == 5; }, () -> { assert Once.IT.value == 5; });
        assert Once.runs == 1;
    }
}

class Wrong {
    static class A {
        static int x = B.y + 1;
    }
    static class B {
        static int y = new Object().hashCode() == 0 ? 0 : A.x + 1;
    }

    static void main() throws Throwable {
        All.run(() -> { int v = A.x; }, () -> { int v = B.y; });
    }
}
