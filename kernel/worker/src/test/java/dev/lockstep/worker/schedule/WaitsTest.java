package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a wait throws, when it is over at once, and what it then says: as in the JDK. */
class WaitsTest {
    private static final String THREAD = "static Thread started(boolean virtual, Runnable r) {"
            + " return virtual ? Thread.startVirtualThread(r) : Thread.ofPlatform().daemon().start(r); }";

    private static final String LOCK = "static volatile int x; static final ReentrantLock L = new ReentrantLock(); static final Condition C = L.newCondition();";

    @ParameterizedTest
    @ValueSource(strings = {"t.join()", "t.join(5)", "t.join(5, 5)", "assert t.join(Duration.ofMillis(5))"})
    void whoJoinsAnEndedThreadIsNotToldOfAnInterrupt(String join) {
        for (boolean virtual : new boolean[] {true, false}) {
            never(THREAD, """
                    var t = started(%s, () -> { }); t.join(); Thread.currentThread().interrupt();
                    %s;
                    assert Thread.interrupted();""".formatted(virtual, join));
            never(THREAD, """
                    var t = started(%s, () -> LockSupport.park()); Thread.currentThread().interrupt();
                    try { %s; assert false; } catch (InterruptedException e) { assert !Thread.interrupted(); }""".formatted(virtual, join));
        }
    }

    @Test
    void whoseThreadHasEndedIsNotToldOfALaterInterrupt() {
        var main = """
                var t = started(%s, () -> { });
                var j = new Thread(() -> { try { t.join(); } catch (InterruptedException e) { assert t.isAlive(); } }); j.start();
                t.join(); j.interrupt(); j.join();""";
        never(THREAD, main.formatted(false));
        assertThat(Programs.of(THREAD, main.formatted(true)).failing().such()).as("a virtual thread's latch looks for interrupts first").isPositive();
    }

    @Test
    void whoJoinsForAtMostADurationKnowsWhatTheThreadDid() {
        var program = Programs.of("static int x;", "var t = new Thread(() -> x = 1); t.start(); Thread.sleep(10); assert t.join(Duration.ofMillis(5)) && x == 1;");
        program.settle();
        program.run.races().listen(true);
        program.with();
        assertThat(program.run.races().found()).isEmpty();
    }

    /** The virtual machine wakes who waits on a thread of its own when that ends, and ends it only when nobody is inside. */
    @Test
    void whoWaitsOnAThreadIsWokenByItsEnd() {
        var wait = "var t = started(%s, () -> { }); synchronized (t) { while (t.isAlive()) t.wait(); }";
        never(THREAD, wait.formatted(false));
        never(THREAD, "var t = started(false, () -> { }); synchronized (t) { if (t.isAlive()) { Thread.yield(); assert t.isAlive(); } }");
        assertThat(Programs.of(THREAD, wait.formatted(true)).failing().such()).as("nobody wakes who waits on a virtual thread").isPositive();
        var late = Programs.of(THREAD, "var t = started(false, () -> { }); synchronized (t) { t.wait(); }").failing();
        assertThat(late.such()).as("it may have ended before").isPositive().isLessThan(late.schedules());
    }

    @Test
    void whoJoinsInsideTheThreadsMonitorLetsItIn() {
        var type = "static class Counts extends Thread { int n; public void run() { inc(); } synchronized void inc() { n++; }"
                + " synchronized int result() throws InterruptedException { join(); return n; }"
                + " synchronized boolean over() throws InterruptedException { join(100); return !isAlive() && n == 1; } }";
        never(type, "var t = new Counts(); t.start(); synchronized (t) { synchronized (t) { t.join(); } assert Thread.holdsLock(t); } assert !Thread.holdsLock(t);");
        never(type, "var t = new Counts(); t.start(); assert t.result() == 1;");
        never(type, "var t = new Counts(); t.start(); assert t.over();");
        var stuck = Programs.of(type, "var t = new Counts(); var all = new Object(); t.start(); synchronized (t) { t.result(); synchronized (all) { all.wait(); } }");
        assertThat(stuck.failing().such()).isEqualTo(stuck.failing().schedules());
    }

    @Test
    void aJoinForNoTimeIsALook() {
        var program = Programs.of("static volatile int x;",
                "var t = new Thread(() -> { if (x == 0) LockSupport.park(); }); t.setDaemon(true); t.start(); x = 1; assert !t.join(Duration.ZERO);");
        assertThat(program.failing().such()).as("it can have ended").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.wait()", "none.wait(-1)", "none.wait(5, 5)", "none.notify()", "none.notifyAll()", "Thread.holdsLock(none)",
        "synchronized (none) { }"})
    void nullHasNoMonitor(String use) {
        var main = "Object none = null; try { " + use + "; throw new IllegalStateException(); } catch (NullPointerException e) { }";
        never("", main);
        assertThatCode(() -> Programs.of("", main).alone()).as("on real threads").doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"await(0, TimeUnit.SECONDS)", "await(-1, TimeUnit.SECONDS)", "awaitNanos(0) > 0", "awaitNanos(-7) > 0",
        "awaitUntil(new Date(0))"})
    void whoHasNoTimeToWaitGivesTheLockUpAndGoesOnAtOnce(String wait) {
        var main = """
                var t = new Thread(() -> { L.lock(); x++; C.signal(); L.unlock(); x++; }); t.start(); int before; boolean notified;
                L.lock(); before = x; notified = C.%s; int after = x; L.unlock(); t.join();
                """.formatted(wait);
        possible(main, "before == 0 && after == 0");
        possible(main, "before == 0 && after == 1");
        possible(main, "before == 0 && after == 2");
        if (!wait.startsWith("awaitNanos")) {
            possible(main, "notified");
        }
        never(LOCK, main + "assert !notified || before == 0 && after > 0;");
        var polls = main.replace("L.unlock(); t.join();", "while (x == 0) { notified = C.%s; } L.unlock(); t.join();".formatted(wait));
        assertThat(Programs.of(LOCK, polls).with()).isInstanceOf(Ending.Completed.class);
    }

    @Test
    void whoIsNotifiedInTimeIsToldSoHoweverLongItWaitsForTheLock() {
        never(LOCK, """
                var t = new Thread(() -> { L.lock(); try { C.signal(); Thread.sleep(9_000); } catch (InterruptedException e) { } L.unlock(); });
                L.lock(); t.start(); boolean notified = C.await(1, TimeUnit.SECONDS); L.unlock(); assert notified;""");
    }

    @Test
    void anInterruptDoesNotEndAWaitWithoutInterrupts() {
        var main = "var t = new Thread(() -> { L.lock(); C.awaitUninterruptibly(); L.unlock(); assert %s Thread.interrupted() && x == 1; }); t.start();"
                + "Thread.sleep(5); t.interrupt(); Thread.sleep(5); L.lock(); x = 1; C.signal(); L.unlock(); t.join();";
        never(LOCK, main.formatted(""));
        assertThat(Programs.of(LOCK, main.formatted("!")).failing().such()).isPositive();
    }

    private static void possible(String main, String outcome) {
        assertThat(Programs.of(LOCK, main + "assert !(" + outcome + ");").failing().such()).as(outcome + " after " + main).isPositive();
    }

    private static void never(String members, String main) {
        assertThat(Programs.of(members, main).failing().such()).as(main).isZero();
    }
}
