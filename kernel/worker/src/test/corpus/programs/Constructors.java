import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

class Constructors {
    static abstract class Shape { final String kind; int area; Shape(String kind) { this.kind = kind; describe(); }
        abstract void describe(); }
    static class Box extends Shape { int side = 3; String seen; Box(int side) { super("box" + side); this.side += side;
        area = this.side > 4 ? this.side * 2 : -1; } void describe() { seen = "side " + side; } }
    static class Early extends Shape { int early; long wide; Early(int x) { int y = x * 2; this.early = y > 3 ? y : 0;
        this.wide = x; super("early" + y); early++; wide += early; } void describe() { area = early; } }
    static class Worker extends Thread { int done; String by; Worker() { super("worker"); done = 1; start(); by = "ctor"; }
        @Override public void run() { done += 5; } }
    static class Queue2 extends ConcurrentLinkedQueue<String> { int adds; @Override public boolean add(String s) { adds++;
        return super.add(s + adds); } }
    static class Direct implements Executor { int runs; public void execute(Runnable r) { runs++; r.run(); } }
    class Inner { int v; Inner(int v) { this.v = v + base; } class Deeper { int w = v + base; } }
    int base = 10;
    { base += 5; }
    Constructors() { this(1); base++; }
    Constructors(int n) { base += n; }

    static String run() throws Exception {
        Worker w = new Worker(); w.join();
        Queue2 q = new Queue2(); q.add("a"); q.add("b");
        Direct d = new Direct(); Executor e = d; e.execute(() -> q.add("c")); d.execute(() -> d.runs += 10);
        Box b = new Box(2); Early x = new Early(4); Constructors c = new Constructors();
        Inner i = c.new Inner(3);
        StringBuilder sb = new StringBuilder(new String(new char[] {'o', 'k'})).append(new java.util.Random(new Object() {
            int n() { return 4; } }.n()).nextInt(1));
        return w.done + w.by + w.getName() + q + q.adds + d.runs
            + b.area + b.seen + b.side + b.kind + x.early + x.area + x.wide + x.kind + c.base + i.v + i.new Deeper().w + sb;
    }
}
