package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending.Stuck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semaphores that one task gives and another takes are signals: nobody holds them. */
class SignalsTest {
    private static final String MEMBERS = "interface Body { void run() throws InterruptedException; }"
            + "static Thread start(String name, Body body) { var t = new Thread(() -> { try { body.run(); } catch (InterruptedException e) { } }, name); t.start(); return t; }"
            + "static final Semaphore items = new Semaphore(0), mutex = new Semaphore(1), other = new Semaphore(1), pair = new Semaphore(2);";

    private static Stuck stuck(String body) {
        return (Stuck) Programs.of(MEMBERS, body).with();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "start(\"producer\", () -> items.release()); start(\"consumer\", () -> { items.acquire(); items.acquire(); });",
        "start(\"foo\", () -> { mutex.acquire(); items.release(); }); start(\"bar\", () -> { items.acquire(); items.acquire(); });"})
    void whoWaitsForASignalWaitsForNobody(String body) {
        var stuck = stuck(body);
        assertThat(stuck.reason()).isEqualTo(Stuck.Reason.NOTHING_LEFT_TO_WAKE_IT);
        assertThat(stuck.tasks()).allSatisfy(waiting -> {
            assertThat(waiting.owner()).isEqualTo(-1);
            assertThat(waiting.holds()).doesNotContain("Semaphore#1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pair.acquire(2); pair.release(); pair.release();", "pair.acquire(); pair.acquire(); pair.release(2);",
        "pair.acquireUninterruptibly(2); pair.release(2);", "if (pair.tryAcquire(2)) pair.release(2);"})
    void permitsAreHeldOneByOne(String before) {
        var stuck = stuck(before + "start(\"one\", () -> pair.acquire(2)).join(); pair.acquire();");
        assertThat(stuck.reason()).isEqualTo(Stuck.Reason.WAITS_FOR_ENDED_TASK);
        assertThat(stuck.tasks()).singleElement().satisfies(waiting -> assertThat(waiting.holds()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutex.acquire()", "mutex.acquireUninterruptibly()", "mutex.acquireUninterruptibly(1)", "while (!mutex.tryAcquire()) Thread.yield()",
        "while (!mutex.tryAcquire(1)) Thread.yield()", "while (!mutex.tryAcquire(1, TimeUnit.SECONDS)) Thread.yield()"})
    void whoTakesTwoAsLocksCanStopAnother(String first) {
        var program = Programs.of(MEMBERS, "start(\"one\", () -> { " + first + "; other.acquire(); other.release(); mutex.release(); });"
                + "start(\"two\", () -> { other.acquire(); mutex.acquire(); mutex.release(); other.release(); });");
        assertThat(program.count(ending -> ending instanceof Stuck stuck && stuck.reason() == Stuck.Reason.DEADLOCK).such()).isPositive();
        assertThat(program.count(ending -> ending instanceof Stuck stuck && stuck.reason() != Stuck.Reason.DEADLOCK).such()).isZero();
    }
}
