package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlledWorkerTest {
    private static final String COUNTER = """
            class %s {
                static int counter;
                static void main() throws Exception {
                    var a = new Thread(() -> counter++, "A");
                    var b = new Thread(() -> counter++, "B");
                    a.start(); b.start();
                    a.join(); b.join();
                    assert counter == 2 : "lost update";
                }
            }""";
    private static final Program LOST = WorkerProcess.program("Lost", "main", "cell-1");

    private WorkerProcess worker;

    @BeforeAll
    void start() throws IOException {
        worker = new WorkerProcess();
        worker.load("cell-1", COUNTER.formatted("Lost"));
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    @Test
    void eighteenOfThirtyFiveSchedulesLoseAnUpdate() {
        var found = worker.search(LOST, Strategy.AUTO, true);
        assertThat(found.complete()).isTrue();
        assertThat(found.schedules()).isEqualTo(35);
        assertThat(found.failing()).isEqualTo(18);
        assertThat(found.diverged()).isEmpty();
        assertThat(found.failure().orElseThrow().choices().stream().filter(c -> c != 0)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void reductionRunsFewerAndFindsTheSame() {
        var found = worker.search(LOST, Strategy.REDUCED, true);
        assertThat(found.complete() && found.reduced()).isTrue();
        assertThat(found.schedules()).isLessThan(35);
        assertThat(found.failing()).isPositive();
    }

    @Test
    void theFailingScheduleReplaysWithEqualHashAHundredTimes() {
        var failing = worker.search(LOST, Strategy.AUTO, false).failure().orElseThrow();
        for (int i = 0; i < 100; i++) {
            worker.events.clear();
            var again = worker.controlled(LOST, failing.choices().toArray(Integer[]::new));
            assertThat(again.ending()).isEqualTo(failing.ending());
            assertThat(again.traceHash()).isEqualTo(failing.traceHash());
            assertThat(worker.events).hasSize((int) again.events());
            assertThat(again.choices()).hasSameSizeAs(again.branches()).hasSameSizeAs(again.chosenAt());
        }
    }

    @Test
    void aReplayInAnotherProcessIsTheSameRun() throws IOException {
        var failing = worker.search(LOST, Strategy.AUTO, false).failure().orElseThrow();
        try (var other = new WorkerProcess()) {
            other.load("cell-1", COUNTER.formatted("Lost"));
            var again = other.controlled(LOST, failing.choices().toArray(Integer[]::new));
            assertThat(again.ending()).isEqualTo(failing.ending());
            assertThat(again.traceHash()).isEqualTo(failing.traceHash());
        }
    }

    @Test
    void withALockAllSchedulesPass() {
        worker.load("cell-2", COUNTER.formatted("Kept").replace("counter++", "inc()").replace("static int counter;",
                "static int counter; static synchronized void inc() { counter++; }"));
        var found = worker.search(WorkerProcess.program("Kept", "main", "cell-2"), Strategy.AUTO, true);
        assertThat(found.complete()).isTrue();
        assertThat(found.failing()).isZero();
        assertThat(found.schedules()).isPositive();
    }

    @Test
    void oppositeLockOrderIsADeadlockWithItsOwners() {
        worker.load("cell-3", """
                import java.util.concurrent.locks.ReentrantLock;
                class Opposite {
                    static final ReentrantLock one = new ReentrantLock(), two = new ReentrantLock();
                    static void both(ReentrantLock x, ReentrantLock y) { x.lock(); y.lock(); y.unlock(); x.unlock(); }
                    static void main() throws Exception {
                        var a = new Thread(() -> both(one, two), "A");
                        var b = new Thread(() -> both(two, one), "B");
                        a.start(); b.start(); a.join(); b.join();
                    }
                }""");
        var found = worker.search(WorkerProcess.program("Opposite", "main", "cell-3"), Strategy.AUTO, false);
        assertThat(found.failure()).as("%s", found).isPresent();
        var stuck = assertInstanceOf(Ending.Stuck.class, found.failure().orElseThrow().ending());
        assertThat(stuck.reason()).isEqualTo(Ending.Stuck.Reason.DEADLOCK);
        assertThat(stuck.tasks()).filteredOn(task -> task.owner() >= 0).extracting(Ending.Waiting::name).contains("A", "B");
    }

    @Test
    void outputBelongsToTheTaskThatPrintsAndASearchPrintsNothing() {
        worker.load("cell-4", """
                class Print {
                    static void main() throws Exception {
                        var t = new Thread(() -> System.out.println("from t"));
                        t.start(); t.join();
                        System.out.println("from main");
                    }
                }""");
        var program = WorkerProcess.program("Print", "main", "cell-4");
        worker.output.clear();
        worker.controlled(program);
        assertThat(worker.output).extracting(o -> o.task() + " " + o.text()).containsExactly("1 from t\n", "0 from main\n");
        worker.output.clear();
        worker.search(program, Strategy.AUTO, true);
        worker.send(new Request.Ping(1));
        worker.receive(Reply.Pong.class);
        assertThat(worker.output).isEmpty();
    }

    @Test
    void anEndlessLoopIsStoppedAndTheNextProgramRuns() {
        worker.load("cell-5", "class Loop { static void main() { while (true) { } } }");
        var loop = WorkerProcess.program("Loop", "main", "cell-5");
        for (boolean controlled : List.of(true, false)) {
            worker.send(new Request.Run(loop, controlled, true, 1, List.of(), false, false, Limits.interactive()));
            worker.send(new Request.Stop());
            assertThat(worker.receive(Reply.Finished.class).ending()).isInstanceOfSatisfying(Ending.Stopped.class, stopped -> assertThat(stopped.timedOut()).isFalse());
            worker.send(new Request.Run(loop, controlled, true, 1, List.of(), false, false, new Limits(300, 1_000_000_000, 1000, 1000, 10)));
            assertThat(worker.receive(Reply.Finished.class).ending()).isEqualTo(new Ending.Stopped(true, false, "cell-5.java:1"));
        }
        assertThat(worker.search(LOST, Strategy.ALL, true).schedules()).isEqualTo(35);
    }

    @Test
    void setupRebuildsStateMakesNoChoicesAndPrintsNothing() {
        worker.load("cell-6", """
                class State {
                    static int base;
                    static int counter;
                    static void define() { System.out.println("setup"); base = 5; counter = base; }
                }
                class Use {
                    static int main() throws Exception {
                        var a = new Thread(() -> State.counter++);
                        var b = new Thread(() -> State.counter++);
                        a.start(); b.start(); a.join(); b.join();
                        return State.counter;
                    }
                }""");
        var program = new Program(List.of(new EntryPoint("State", "define", "cell-6", List.of())),
                List.of(new EntryPoint("Use", "main", "cell-7", List.of())), List.of(), List.of());
        worker.output.clear();
        var found = worker.search(program, Strategy.ALL, true);
        assertThat(found.schedules()).isEqualTo(35);
        assertThat(found.failing()).isZero();
        assertThat(found.observations()).extracting(seen -> ((Ending.Completed) seen.ending()).value() + "x" + seen.count())
                .containsExactlyInAnyOrder("7x17", "6x18");
        var run = worker.controlled(program);
        assertThat(((Ending.Completed) run.ending()).value()).isEqualTo("7");
        assertThat(worker.output).isEmpty();
    }

    @Test
    void systemExitEndsTheProgramNotTheWorker() {
        worker.load("cell-8", "class Exit { static void main() { System.exit(3); } }");
        var program = WorkerProcess.program("Exit", "main", "cell-8");
        var exited = assertInstanceOf(Ending.Exited.class, worker.controlled(program).ending());
        assertThat(exited.status()).isEqualTo(3);
    }

    @Test
    void aHostileExceptionIsReportedAllTheSame() {
        worker.load("cell-9", """
                class Hostile {
                    static class Bad extends RuntimeException {
                        public String getMessage() { throw this; }
                        public Throwable getCause() { throw this; }
                        public StackTraceElement[] getStackTrace() { throw this; }
                    }
                    static void main() { throw new Bad(); }
                }""");
        var threw = assertInstanceOf(Ending.Threw.class, worker.controlled(WorkerProcess.program("Hostile", "main", "cell-9")).ending());
        assertThat(threw.failure().type()).isEqualTo("Hostile.Bad");
    }
}
