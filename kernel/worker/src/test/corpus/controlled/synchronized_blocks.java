// row: `synchronized` blocks and methods, static ones, of lambdas, of inner classes
// how: shadow monitors with an exact guard
// wrong: Threw
class Right {
    int n;
    static int m;
    synchronized void more() { n++; }
    static synchronized void moreOfAll() { m++; }

    static void main() throws Throwable {
        var it = new Right();
        All.run(() -> { it.more(); moreOfAll(); }, () -> { synchronized (it) { it.n++; } synchronized (Right.class) { m++; } });
        assert it.n == 2 && m == 2;
    }
}

class Wrong {
    int n;
    static int m;
    synchronized void more() { m++; }

    static void main() throws Throwable {
        var a = new Wrong();
        var b = new Wrong();
        All.run(a::more, b::more);
        assert m == 2 : "two objects, two locks";
    }
}
