package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a task in the middle of anything leaves nothing behind: not for the next schedule, not for the next program. */
class SurvivalTest {
    private static final String DEEP = "static int deep(int n) { return deep(n + 1) + 1; }";

    private static Programs dying(String how) {
        return Programs.of("static ReentrantLock lock = new ReentrantLock(); " + DEEP, """
                var a = new Thread(() -> { lock.lock(); %s });
                var b = new Thread(() -> { try { lock.lockInterruptibly(); try { Thread.sleep(1); } finally { lock.unlock(); } } catch (InterruptedException e) { } });
                a.start(); b.start();
                b.interrupt();
                a.join(); b.join();""".formatted(how));
    }

    private static Programs counter() {
        return Programs.of("static int x;", """
                var a = new Thread(() -> x++); var b = new Thread(() -> x++);
                a.start(); b.start(); a.join(); b.join();
                if (x != 2) throw new AssertionError();""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep(0);", "throw new OutOfMemoryError();", "System.out.println(new long[Integer.MAX_VALUE].length);"})
    void anErrorAtAnyPointLeavesTheNextScheduleClean(String how) {
        var dying = dying(how);
        var first = dying.failing();
        assertThat(first.schedules()).isEqualTo(first.such()).isGreaterThan(10);
        assertThat(dying.failing()).isEqualTo(first);
        var counted = counter().failing();
        assertThat(counted.schedules()).isEqualTo(35);
        assertThat(counted.such()).isEqualTo(18);
    }

    @Test
    void anInterruptAtAnyPointLeavesTheNextScheduleClean() {
        var interrupted = dying("lock.unlock();");
        var first = interrupted.count(Ending.Completed.class::isInstance);
        assertThat(first.such()).isEqualTo(first.schedules()).isGreaterThan(10);
        assertThat(interrupted.count(Ending.Completed.class::isInstance)).isEqualTo(first);
        assertThat(counter().failing().such()).isEqualTo(18);
    }
}
