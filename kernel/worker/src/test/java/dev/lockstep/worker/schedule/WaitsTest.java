package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a wait throws, when it is over at once, and what it then says: as in the JDK. */
class WaitsTest {
    private static final String THREAD = "static Thread started(boolean virtual, Runnable r) {"
            + " return virtual ? Thread.startVirtualThread(r) : Thread.ofPlatform().daemon().start(r); }";

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

    private static void never(String members, String main) {
        assertThat(Programs.of(members, main).failing().such()).as(main).isZero();
    }
}
