package dev.lockstep.worker.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.rewrite.Rewriter.Rewritten;
import java.util.List;
import org.junit.jupiter.api.Test;

class HooksTest {
    private static List<String> told(String source) {
        return told(source, false);
    }

    private static List<String> told(String source, boolean watch) {
        Rewritten rewritten = new Rewriter().rewrite(Compiler.compile("cell-1.java", source));
        Learner learner = new Learner(rewritten.classes());
        if (watch) {
            learner.watch();
        }
        learner.run("Main");
        return learner.told(rewritten.sites());
    }

    @Test
    void anIncrementIsAReadAndAWrite() {
        assertThat(told("""
                class Counter { int n; void inc() {
                    n++; } }
                class Main { static void run() {
                    new Counter().inc(); } }
                """)).containsExactly("4 Main.run: entry", "1 new Counter: entry", "2 Counter.inc: entry",
                "2 Counter.n: read", "2 Counter.n: had 0", "2 Counter.n: write 1");
    }

    @Test
    void topLevelVariablesAreCalledByTheirNames() {
        assertThat(told("""
                package REPL;
                public class $JShell$4B { public static long counter; public static void add() { counter += 2; }
                    public static class Box { int v; }
                    public static Object do_it$() { add(); return new Box().v; } }
                """.replace("public static Object do_it$", "static Object run() { return do_it$(); } public static Object do_it$"),
                "REPL.$JShell$4B")).containsExactly("4 run: entry", "4 do_it$: entry", "2 add: entry", "2 counter: read",
                "2 counter: had 0L", "2 counter: write 2L", "3 new Box: entry", "4 Box.v: read", "4 Box.v: had 0");
    }

    private static List<String> told(String source, String main) {
        Rewritten rewritten = new Rewriter().rewrite(Compiler.compile("$JShell$4B.java", source));
        Learner learner = new Learner(rewritten.classes());
        learner.run(main);
        return learner.told(rewritten.sites());
    }

    @Test
    void aConstructorsOwnObjectIsAnnouncedOnceItIsKnownToOthers() {
        assertThat(told("""
                class Main { int a = 1; int b; static Main last;
                    Main(Main other) { b = a + 1;
                        if (other != null) { other.a = 5; }
                        last = this;
                        b = 7; }
                    static void run() { new Main(new Main(null)); } }
                """)).filteredOn(event -> event.matches(".*Main\\.[ab]:.*"))
                .containsExactly("5 Main.b: write 7", "3 Main.a: write 5", "5 Main.b: write 7");
    }

    @Test
    void whatIsWrittenAfterTheObjectIsKnownIsAnnouncedThoughItIsFinal() {
        assertThat(told("""
                class Main { static Base last; static abstract class Base { final int a;
                        Base() { a = 1; last = this; } }
                    static class Leaf extends Base { final int b; int c;
                        Leaf() { super();
                            b = 2; c = 3; } }
                    static class Own { final int d, e; static Own known;
                        Own() { d = 4; known = this;
                            e = 5; } }
                    static void run() { int sum = new Leaf().b + last.a + new Own().d + Own.known.e; } }
                """)).filteredOn(event -> event.matches(".*(Base|Leaf|Own)\\.[a-e]:.*"))
                .containsExactly("5 Leaf.b: write 2", "5 Leaf.c: write 3", "9 Leaf.b: read", "9 Leaf.b: had 2",
                        "8 Own.e: write 5", "9 Own.e: read", "9 Own.e: had 5");
    }

    @Test
    void finalFieldsAndNewArraysAreNoDecisionPoints() {
        assertThat(told("""
                class Main { final int f; enum E { A, B } static final Object O = new Object(); Main() { f = 2; }
                    static void run() {
                        int n = new Main().f; Object o = O; int[] a = {1, 2}; E e = E.B;
                        switch (e) { case A -> n++; case B -> n--; }
                        switch (Thread.State.NEW) { case NEW -> n++; case BLOCKED -> n--; default -> n = 0; }
                        String.format("%d %d", n, new int[] {3, 4}[1]);
                        a[1] = a[0]; } }
                """)).filteredOn(event -> !event.endsWith("entry"))
                .containsExactly("7 int[]: read [0]", "7 int[]: write [1]");
    }

    @Test
    void synchronizedMethodsAndBlocksEnterAndExit() {
        assertThat(told("""
                class Main { synchronized void a() {
                        b(); }
                    static synchronized void b() {
                        synchronized (Main.class) {
                            c(); } }
                    static void c() { throw new RuntimeException("x"); }
                    static void run() {
                        try { new Main().a(); } catch (RuntimeException e) { } } }
                """)).filteredOn(event -> event.contains("synchronized")).containsExactly("2 synchronized: enter", "4 synchronized: enter",
                "4 synchronized: enter", "5 synchronized: exit", "4 synchronized: exit", "2 synchronized: exit");
    }

    @Test
    void aReleaseThatIsRefusedIsNotTriedForEver() {
        Rewritten rewritten = new Rewriter().rewrite(Compiler.compile("cell-1.java", """
                class Main { static void run() {
                    synchronized (Main.class) { int n = 1; } } }
                """));
        Learner learner = new Learner(rewritten.classes());
        learner.refuseReleases();
        assertThatThrownBy(() -> learner.run("Main")).hasRootCauseMessage("stopped");
        assertThat(learner.told(rewritten.sites())).filteredOn(event -> event.endsWith("exit")).hasSize(2);
    }

    @Test
    void onlyABackEdgeThatIsTakenIsALoop() {
        assertThat(told("""
                class Main { static void run() {
                    for (int i = 0; i < 2; i++) {
                        i += 0; }
                    int n = 0;
                    do { n++;
                    } while (n < 3); } }
                """)).containsExactly("2 Main.run: entry", "2 counted: loop", "2 counted: loop", "6 counted: loop", "6 counted: loop");
    }

    @Test
    void anInnerLoopThatCountsGetsTheOuterOneNowhere() {
        assertThat(told("""
                class Main { static int done; static void run() {
                    while (done < 4) {
                        for (int i = 0; i < 1; i++) {
                            done++; }
                        for (Object o : java.util.List.of(1)) {
                            done++; } } } }
                """)).filteredOn(event -> event.endsWith(": loop")).filteredOn(event -> !event.contains("counted")).hasSize(2);
    }

    @Test
    void aLoopThatOnlyWaitsIsToldFromOneThatGetsOn() {
        assertThat(told("""
                import java.util.concurrent.atomic.*;
                class Main { static boolean flag; Main next;
                    static void run() { AtomicInteger n = new AtomicInteger(); int seen;
                        do { seen = n.get(); flag = seen > 0;
                            } while (!n.compareAndSet(seen, seen + 1) || !flag);
                        Main m = new Main(); m.next = new Main();
                        while (m != null) {
                            m = m.next; }
                        for (Object o : java.util.List.of(1)) {
                            flag = false; }
                        while (!flag) {
                            flag = true; } } }
                """)).filteredOn(event -> event.endsWith(": loop"))
                .containsExactly("5 loop: loop", "8 counted: loop", "8 counted: loop", "10 counted: loop", "12 loop: loop");
    }

    @Test
    void aPlainListOrALearnersExecutorIsNoSharedObject() {
        assertThat(told("""
                import java.util.*; import java.util.concurrent.*;
                class Main { static void run() {
                    List<Integer> plain = new ArrayList<>(); plain.add(1);
                    List<Integer> safe = Collections.synchronizedList(plain); safe.add(2);
                    List<Integer> copying = new CopyOnWriteArrayList<>(); copying.isEmpty();
                    Executor own = Runnable::run; own.execute(() -> { }); } }
                """)).filteredOn(event -> !event.endsWith("entry")).containsExactly("4 List.add: does", "5 List.isEmpty: looks");
    }

    @Test
    void watchedCallsAreDrawnWithArgumentsResultAndException() {
        assertThat(told("""
                class Main { long add(int a, long b, String c) { return a + b; }
                    static boolean no(char c, double d) { return c == 'x'; }
                    synchronized void bad(Object o) {
                        throw new IllegalStateException("bad"); }
                    static void run() { Main m = new Main(); m.add(1, 2L, "c"); no('x', 1.5);
                        try { m.bad(null); } catch (IllegalStateException e) { }
                        Runnable r = () -> m.add(0, 0, null); r.run(); } }
                """, true)).filteredOn(event -> !event.endsWith("entry")).containsExactly("5 Main.run: called []",
                "1 Main.add: called [1, 2, c]", "1 Main.add: returned 3", "2 Main.no: called [x, 1.5]", "2 Main.no: returned true",
                "4 Main.bad: called [null]", "4 synchronized: enter", "4 synchronized: exit", "4 Main.bad: threw bad",
                "1 Main.add: called [0, 0, null]", "1 Main.add: returned 0", "7 Main.run: returned nothing");
    }

    @Test
    void callsOfTheConcurrencyLibraryAreAnnounced() {
        assertThat(told("""
                import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
                class Main { static class Mine extends ConcurrentLinkedQueue<String> { }
                    static void run() throws Exception { AtomicLong n = new AtomicLong();
                        n.addAndGet(5L);
                        n.get();
                        Map<String, Integer> m = new ConcurrentHashMap<>(); m.putIfAbsent("a", 1);
                        new Mine().size();
                        n.toString(); TimeUnit.SECONDS.toMillis(1);
                        java.util.function.LongSupplier s = n::incrementAndGet;
                        s.getAsLong(); } }
                """)).filteredOn(event -> !event.endsWith("entry")).containsExactly("4 AtomicLong.addAndGet: does",
                "5 AtomicLong.get: looks", "6 Map.putIfAbsent: does", "7 Mine.size: looks", "9 AtomicLong.incrementAndGet: does");
    }

    @Test
    void callsThatCannotBeSteeredAreMarked() {
        assertThat(told("""
                import java.io.*; import java.nio.file.*;
                class Main { static void run() throws Exception {
                        Files.exists(Path.of("nowhere"));
                        new File("nowhere").exists();
                        InputStream in = System.in;
                        try { new FileInputStream("nowhere"); } catch (FileNotFoundException e) { }
                        java.util.function.Predicate<File> p = File::exists;
                        p.test(new File("nowhere"));
                        java.net.URI.create("http://localhost"); } }
                """)).filteredOn(event -> !event.endsWith("entry")).containsExactly("3 Files.exists: uncontrolled Files.exists",
                "4 File.exists: uncontrolled File.exists", "5 System.in: uncontrolled System.in",
                "6 new FileInputStream: uncontrolled new FileInputStream", "7 File.exists: uncontrolled File.exists");
    }
}
