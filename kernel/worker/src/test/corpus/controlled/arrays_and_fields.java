// row: plain and `volatile` fields, array elements, of records, generics, inner classes, lambdas
// how: a decision point before a use of what is shared
// wrong: Threw
class Right {
    record Box<T>(T[] items) { }
    class Inner { volatile int v; }

    static void main() throws Throwable {
        var box = new Box<>(new Integer[] {0, 0});
        var inner = new Right().new Inner();
        All.run(() -> { box.items()[0]++; inner.v = 1; }, () -> { box.items()[1]++; while (inner.v == 0) Thread.onSpinWait(); });
        assert box.items()[0] == 1 && box.items()[1] == 1;
    }
}

class Wrong {
    record Box<T>(T[] items) { }

    static void main() throws Throwable {
        var box = new Box<>(new Integer[] {0, 0});
        All.run(() -> box.items()[0]++, () -> box.items()[0]++);
        assert box.items()[0] == 2;
    }
}
