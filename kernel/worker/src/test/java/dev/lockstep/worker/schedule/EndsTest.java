package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that has done all it does is there for a while yet: whoever asks may see that. */
class EndsTest {
    private static final String FLAG = "static volatile boolean done;";

    @ParameterizedTest
    @ValueSource(strings = {
        "var main = Thread.currentThread(); new Thread(() -> { if (main.isAlive()) throw new IllegalStateException(); }).start();",
        "var t = new Thread(() -> done = true); t.start(); while (!done) { } assert !t.isAlive();",
        "var t = new Thread(() -> done = true); t.start(); while (!done) { } assert t.getState() == Thread.State.TERMINATED;"})
    void whoHasDoneAllMayStillBeThere(String body) {
        assertThat(Programs.of(FLAG, body).failing().such()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "var t = new Thread(() -> done = true); t.start(); t.join(); assert !t.isAlive() && done;",
        "var t = new Thread(() -> done = true); t.start(); while (t.isAlive()) { } assert done;",
        "var t = new Thread(() -> done = true); t.start(); t.join(1_000); assert !t.isAlive();"})
    void whoIsNotThereHasDoneAll(String body) {
        assertThat(Programs.of(FLAG, body).failing().such()).isZero();
    }

    /** Two threads of one step can go in two orders; of two steps, the end being one, in six. */
    @Test
    void whereNobodyAsksAnEndIsNoStep() {
        var two = "new Thread(() -> { }).start(); new Thread(() -> { }).start();";
        assertThat(Programs.of(FLAG, two).count(ending -> true).schedules()).isEqualTo(2);
        assertThat(Programs.of(FLAG, "Thread.currentThread().isAlive();" + two).count(ending -> true).schedules()).isGreaterThanOrEqualTo(6);
    }
}
