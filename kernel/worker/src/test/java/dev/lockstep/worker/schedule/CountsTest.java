package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.schedule.Programs.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of schedules that follow from the rules of the engine's contract, by hand or by {@link Oracle}. */
class CountsTest {
    private static final String TWO = "a.start(); b.start(); a.join(); b.join(); ";

    private static String twice(String code) {
        return "var a = new Thread(() -> {" + code + "}); var b = new Thread(() -> {" + code + "}); " + TWO;
    }

    @Test
    void anUnprotectedIncrementIsLostIn18Of35Schedules() {
        var program = Programs.of("static int x;", twice("x++;") + "assert x == 2;");
        assertThat(program.failing()).isEqualTo(new Count(35, 18));
    }

    @Test
    void aSynchronizedIncrementIsNeverLost() {
        var program = Programs.of("static int x; static synchronized void inc() { x++; }", twice("inc();") + "assert x == 2;");
        var steps = List.of("+m", "read", "write", "-m");
        assertThat(program.failing()).isEqualTo(new Count(Oracle.of(steps, steps).schedules, 0));
    }

    @Test
    void aSynchronizedBlockOnTheWrongObjectLosesUpdates() {
        var program = Programs.of("static int x;", twice("synchronized (new Object()) { x++; }") + "assert x == 2;");
        assertThat(program.failing().such()).isPositive();
    }

    @Test
    void anIncrementUnderAReentrantLockIsNeverLost() {
        var program = Programs.of("static int x; static final Lock L = new ReentrantLock();",
                twice("L.lock(); try { x++; } finally { L.unlock(); }") + "assert x == 2;");
        var steps = List.of("+m", "read", "write", "-m");
        assertThat(program.failing()).isEqualTo(new Count(Oracle.of(steps, steps).schedules, 0));
    }

    @Test
    void twoLocksInTheSameOrderNeverDeadlock() {
        var program = locks("A", "B", "A", "B");
        var steps = List.of("+a", "+b", "-b", "-a");
        assertThat(program.failing()).isEqualTo(new Count(Oracle.of(steps, steps).schedules, 0));
    }

    @Test
    void twoLocksInOppositeOrderDeadlockInAsManySchedulesAsTheModel() {
        var program = locks("A", "B", "B", "A");
        var model = Oracle.of(List.of("+a", "+b", "-b", "-a"), List.of("+b", "+a", "-a", "-b"));
        assertThat(model.deadlocks).isPositive();
        assertThat(program.count(CountsTest::isDeadlock)).isEqualTo(new Count(model.schedules, model.deadlocks));
    }

    @Test
    void twoMonitorsInOppositeOrderDeadlockJustAsOften() {
        var program = Programs.of("static final Object A = new Object(), B = new Object();",
                "var a = new Thread(() -> { synchronized (A) { synchronized (B) { } } });"
                        + "var b = new Thread(() -> { synchronized (B) { synchronized (A) { } } });" + TWO);
        var model = Oracle.of(List.of("+a", "+b", "-b", "-a"), List.of("+b", "+a", "-a", "-b"));
        assertThat(program.count(CountsTest::isDeadlock)).isEqualTo(new Count(model.schedules, model.deadlocks));
    }

    @Test
    void aFlagTestedOutsideTheMonitorMissesItsNoticeInSomeSchedules() {
        var wrong = waiting("if (!ready) { synchronized (M) { M.wait(); } }");
        assertThat(wrong.failing().such()).isPositive();
        var right = waiting("synchronized (M) { while (!ready) { M.wait(); } }");
        assertThat(right.failing().such()).isZero();
    }

    @Test
    void notifyWakesEachOfItsWaitersInSomeSchedule() {
        var program = Programs.of("static final Object M = new Object(); static int waiting; static String first = \"\";", """
                Runnable waiter = () -> { synchronized (M) { waiting++; try { M.wait(); } catch (InterruptedException e) { }
                    if (first.isEmpty()) { first = Thread.currentThread().getName(); M.notify(); } } };
                var a = new Thread(waiter, "a");
                var b = new Thread(waiter, "b");
                a.start(); b.start();
                boolean both = false;
                while (!both) { synchronized (M) { both = waiting == 2; } }
                synchronized (M) { M.notify(); }
                a.join(); b.join();
                if (first.equals("b")) { throw new IllegalStateException(); }""");
        program.settle();
        var count = program.with();
        assertThat(count).isInstanceOf(Ending.Completed.class);
        var seen = new java.util.HashSet<String>();
        var explorer = new Programs.Explorer();
        for (int i = 0; i < 3_000 && seen.size() < 2; i++) {
            seen.add(program.go(explorer).getClass().getSimpleName());
            explorer.next();
        }
        assertThat(seen).containsExactlyInAnyOrder("Completed", "Threw");
    }

    private static Programs waiting(String await) {
        return Programs.of("static final Object M = new Object(); static boolean ready;",
                "var a = new Thread(() -> { try { " + await + " } catch (InterruptedException e) { } });"
                        + "var b = new Thread(() -> { synchronized (M) { ready = true; M.notify(); } });" + TWO);
    }

    private static Programs locks(String first, String second, String third, String fourth) {
        return Programs.of("static final Lock A = new ReentrantLock(), B = new ReentrantLock();", """
                var a = new Thread(() -> { %1$s.lock(); %2$s.lock(); %2$s.unlock(); %1$s.unlock(); });
                var b = new Thread(() -> { %3$s.lock(); %4$s.lock(); %4$s.unlock(); %3$s.unlock(); });
                """.formatted(first, second, third, fourth) + TWO);
    }

    private static boolean isDeadlock(Ending ending) {
        return ending instanceof Ending.Stuck stuck && stuck.reason() == Ending.Stuck.Reason.DEADLOCK;
    }
}
