package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that work until others let them end: others have their turn, and time passes. */
class FairnessTest {
    private static final String FLAG = "static volatile boolean stop; static int work; static final Object lock = new Object();"
            + "static final AtomicLong counter = new AtomicLong();";
    private static final String UNTIL_TOLD = "var t = new Thread(() -> { %s }); t.start(); %s stop = true; t.join();";

    @ParameterizedTest
    @ValueSource(strings = {"while (!stop) work++;", "while (!stop) { synchronized (lock) { work++; } }", "while (!stop) counter.incrementAndGet();",
        "do { work = work * 31 + 7; } while (!stop);", "long n = 0; while (!stop) { n++; }", "for (;;) { if (stop) return; counter.addAndGet(2); }",
        "while (!stop) { for (int i = 0; i < 5; i++) synchronized (lock) { work++; } }", "while (!stop) for (int x : List.of(1, 2)) counter.addAndGet(x);"})
    void workUntilAFlagIsSetEnds(String loop) {
        for (String before : new String[] {"", "Thread.sleep(100);"}) {
            var program = Programs.of(FLAG, UNTIL_TOLD.formatted(loop, before));
            assertThat(program.with()).as(before + loop).isInstanceOf(Ending.Completed.class);
            assertThat(program.with(1, 1)).as(before + loop).isInstanceOf(Ending.Completed.class);
        }
    }

    @Test
    void workByTheClockTakesTime() {
        var program = Programs.of(FLAG, "long end = System.nanoTime() + 2_000_000_000L; while (System.nanoTime() < end) work++; assert work > 100;");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.now()).isBetween(2_000_000_000L, 4_000_000_000L);
    }

    /** Two that hand each other a turn for ever, by what comes first in the list, until a third one ends it. */
    @Test
    void whoIsPassedOverHasItsTurn() {
        var program = Programs.of("static volatile boolean stop; static final Semaphore one = new Semaphore(1), two = new Semaphore(0);"
                + "static void play(Semaphore from, Semaphore to) { for (int i = 0; !stop && i < 1_000_000; i++) { from.acquireUninterruptibly(); to.release(); } }",
                "var a = new Thread(() -> play(one, two)); var b = new Thread(() -> play(two, one)); var c = new Thread(() -> { stop = true; one.release(9); two.release(9); });"
                + "a.start(); b.start(); c.start(); a.join(); b.join(); c.join();");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.choices().isSomeLeftOut()).isTrue();
    }

    @Test
    void aLoopThatNobodyWillEndIsNoProgress() {
        var program = Programs.of(FLAG, UNTIL_TOLD.formatted("while (!stop) { synchronized (lock) { work++; } }", "").replace("stop = true;", "lock.hashCode();"));
        assertThat(program.with()).isInstanceOf(Ending.NoProgress.class);
    }

    @Test
    void aLongLoopThatNobodyWaitsBesideLeavesNothingOut() {
        var program = Programs.of(FLAG, UNTIL_TOLD.formatted("while (work < 5_000) { synchronized (lock) { work++; } }", "t.join();"));
        program.limits = Limits.interactive();
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.choices().isSomeLeftOut()).isFalse();
    }

    @Test
    void aLoopThatCountsIsNotInterrupted() {
        var program = Programs.of(FLAG, "var t = new Thread(() -> { for (int i = 0; i < 4_000; i++) counter.incrementAndGet(); });"
                + "t.start(); Thread.sleep(1_000); assert counter.get() == 4_000; t.join();");
        program.limits = Limits.interactive();
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.choices().isSomeLeftOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"while (counter.incrementAndGet() < 1_500) { }", "for (int i = 0; i < 20_000; i++) counter.incrementAndGet();"})
    void noComputationOutlastsATimeOut(String work) {
        var program = Programs.of(FLAG, "var job = new FutureTask<>(() -> { " + work + " return 1; }); new Thread(job).start(); assert job.get(1, TimeUnit.SECONDS) == 1;");
        program.limits = Limits.interactive();
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.choices().isSomeLeftOut()).isFalse();
    }

    @Test
    void aLoopByTheClockDoesNotRunFarPastItsEnd() {
        var program = Programs.of(FLAG, "var t = new Thread(() -> { long end = System.nanoTime() + 50_000_000; while (System.nanoTime() < end) counter.incrementAndGet(); });"
                + "t.start(); t.join(200); assert !t.isAlive();");
        program.limits = Limits.interactive();
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
    }

    /** The virtual machine ends when only daemons go on, wherever they are. */
    @Test
    void daemonsThatGoOnForEverKeepNobody() {
        var daemon = "Thread.ofPlatform().daemon().start(() -> { while (true) synchronized (lock) { work++; } });";
        for (String daemons : new String[] {daemon, daemon + daemon}) {
            var program = Programs.of(FLAG, daemons + "Thread.sleep(10);");
            assertThat(program.with()).isInstanceOf(Ending.Completed.class);
            assertThat(program.run.choices().isSomeLeftOut()).isTrue();
        }
    }

    @Test
    void whoNeedsMoreThanOneTurnHasThem() {
        var program = Programs.of(FLAG, "var t = new Thread(() -> { while (!stop) for (int i = 0; i < 3; i++) counter.incrementAndGet(); }); t.start();"
                + "for (int i = 0; i < 5; i++) { synchronized (lock) { work++; } } stop = true; t.join();");
        for (int i = 0; i < 40; i++) {
            var choices = new Integer[i + 1];
            java.util.Arrays.fill(choices, 0);
            choices[i] = 1;
            assertThat(program.with(choices)).as("switched at " + i).isInstanceOf(Ending.Completed.class);
        }
    }

    /** The bound is 2,000 steps here. */
    @ParameterizedTest
    @ValueSource(strings = {"for (int i = 0; i < 700; i++) synchronized (lock) { work++; }", "for (int i = 0; i < 70; i++) for (int j = 0; j < 70; j++) counter.incrementAndGet();",
        "for (int i = 0; i < 3_000; i++) counter.incrementAndGet(); int left = 5; while (!counter.compareAndSet(left, 0) && left < 9_000) left = left * 2 + work++;"})
    void aLoopThatCountsComesToItsEnd(String loop) {
        var program = Programs.of(FLAG, "Runnable body = () -> { %s }; var t = new Thread(body); t.start(); body.run(); t.join();".formatted(loop));
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
    }

    @Test
    void aLoopThatCountsTooFarIsTooLongAndNotWrong() {
        var program = Programs.of(FLAG, UNTIL_TOLD.formatted("for (int i = 0; i < 1_000_000; i++) counter.incrementAndGet();", ""));
        assertThat(program.with()).isEqualTo(new Ending.LimitReached("steps", 20_000, "P.java:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"while (!stop) for (int i = 0; i < 3; i++) counter.incrementAndGet();", "for (int i = 0; !stop; i++) { }",
        "while (!stop) for (int i = 0; i < 300; i++) synchronized (lock) { work++; }"})
    void whatNobodyWillEndIsNoProgressThoughItCounts(String loop) {
        var program = Programs.of(FLAG, UNTIL_TOLD.formatted(loop, "").replace("stop = true;", "lock.hashCode();"));
        program.limits = Limits.interactive();
        assertThat(program.with()).isInstanceOf(Ending.NoProgress.class);
    }

    @Test
    void noLoopThatCountsOutlastsATimeOut() {
        var program = Programs.of(FLAG, "var job = new FutureTask<>(() -> { for (int i = 0; i < 4_000; i++) counter.incrementAndGet(); return 1; });"
                + "new Thread(job).start(); assert job.get(1, TimeUnit.SECONDS) == 1;");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
    }

    @Test
    void aLoopThatCountsUntilItIsToldIsToldInTime() {
        var program = Programs.of(FLAG, "var t = new Thread(() -> { for (int i = 0; !stop; i++) counter.addAndGet(i); }); t.start(); t.join(1_000); stop = true; t.join();");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
    }
}
