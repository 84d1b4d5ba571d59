package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import org.junit.jupiter.api.Test;

/** Tasks that may be as slow as any: time passes though they could go on. */
class SlowTest {
    private static final Limits SLOW = Limits.interactive().withSlow(true);
    /** The second one begins when the first one has long ended, unless that is slow. */
    private static final String APART = "var a = new Thread(() -> { synchronized (one) { synchronized (two) { } } });"
            + "var b = new Thread(() -> { synchronized (two) { synchronized (one) { } } });"
            + "a.start(); Thread.sleep(5); b.start(); a.join(); b.join();";
    private static final String LOCKS = "static final Object one = new Object(), two = new Object(); static int n;";

    private static Programs.Count stuck(Limits limits, String main) {
        var program = Programs.of(LOCKS, main);
        program.limits = limits;
        return program.count(Ending.Stuck.class::isInstance);
    }

    @Test
    void aSleepKeepsNobodyFromMeeting() {
        assertThat(stuck(Limits.interactive(), APART).such()).isZero();
        assertThat(stuck(SLOW, APART).such()).isPositive();
        assertThat(stuck(SLOW, APART.replace("(two) { synchronized (one)", "(one) { synchronized (two)")).such()).isZero();
    }

    @Test
    void aTimeOutMayComeBeforeWhatIsWaitedFor() {
        var main = "var done = new CountDownLatch(1); new Thread(done::countDown).start(); assert done.await(1, TimeUnit.SECONDS);";
        var inTime = Programs.of(LOCKS, main);
        assertThat(inTime.count(Ending.Threw.class::isInstance).such()).isZero();
        var slow = Programs.of(LOCKS, main);
        slow.limits = SLOW;
        assertThat(slow.count(Ending.Threw.class::isInstance).such()).isPositive();
    }

    @Test
    void timeNeverGoesBack() {
        var program = Programs.of("static final Queue<Long> ends = new ConcurrentLinkedQueue<>();"
                + "static void nap(long millis) { try { Thread.sleep(millis); } catch (InterruptedException e) { } synchronized (ends) { ends.add(System.nanoTime()); } }",
                "var a = new Thread(() -> nap(10)); var b = new Thread(() -> nap(20)); a.start(); b.start(); a.join(); b.join();"
                + "long last = 10_000_000; for (long end : ends) { assert end >= last : end; last = end; }");
        program.limits = SLOW;
        var threw = program.count(Ending.Threw.class::isInstance);
        assertThat(threw.such()).isZero();
        assertThat(threw.schedules()).isGreaterThan(6);
    }
}
