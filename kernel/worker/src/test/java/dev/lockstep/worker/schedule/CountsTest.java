package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.schedule.Programs.Count;
import org.junit.jupiter.api.Test;

/** Numbers of schedules that are derived by hand from the rules of the engine's contract. */
class CountsTest {
    private static final String JOIN = "a.start(); b.start(); a.join(); b.join(); ";

    @Test
    void anUnprotectedIncrementIsLostIn18Of35Schedules() {
        var program = Programs.of("static int x;", """
                var a = new Thread(() -> x++);
                var b = new Thread(() -> x++);
                """ + JOIN + "assert x == 2;");
        assertThat(program.failing()).isEqualTo(new Count(35, 18));
    }
}
