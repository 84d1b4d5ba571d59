package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveWorkerTest {
    private static final Limits SHORT = new Limits(700, 100_000, 10_000, 1_000, 100);

    private WorkerProcess worker;

    @BeforeEach
    void start() throws IOException {
        worker = new WorkerProcess();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private Reply.Finished run(String source) {
        worker.load("cell-1", source);
        return worker.live(WorkerProcess.program("C", "main", "cell-1"));
    }

    @Test
    void theLastValueComesInBothForms() {
        var done = run("class C { static int main() { return 2 + 2; } }");
        assertThat(done.ending()).isEqualTo(new Ending.Completed("4", new Value.Whole(4)));
        worker.load("cell-2", "class D { static Object main() { return new int[][] {{1, 2}, {3}}; } }");
        var second = worker.live(WorkerProcess.program("D", "main", "cell-2"));
        assertThat(((Ending.Completed) second.ending()).value()).isEqualTo("[[1, 2], [3]]");
    }

    @Test
    void outputBelongsToTheCellAndTaskThatStartedIt() {
        run("""
                class C {
                    public static void main(String[] args) throws Exception {
                        System.out.println("from main");
                        var t = new Thread(() -> System.err.println("é from t"));
                        t.start();
                        t.join();
                    }
                }""");
        assertThat(worker.output).extracting(Reply.Output::cell, Reply.Output::error, Reply.Output::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cell-1", false, "from main\n"),
                        org.assertj.core.groups.Tuple.tuple("cell-1", true, "é from t\n"));
        assertThat(worker.output.getLast().task()).isEqualTo(1);
    }

    @Test
    void whatAThreadPrintsAfterItsCellHasEndedReachesItsOwnCell() {
        run("""
                class C {
                    static final java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);
                    static void main() {
                        var t = new Thread(() -> {
                            try { go.await(); } catch (InterruptedException e) { }
                            System.out.println("late");
                        });
                        t.setDaemon(true);
                        t.start();
                    }
                    static void release() { System.out.println("go"); go.countDown(); }
                }""");
        worker.live(WorkerProcess.program("C", "release", "cell-2"));
        while (worker.printed("cell-1").isEmpty()) {
            worker.receive(Reply.Output.class);
        }
        assertThat(worker.printed("cell-1")).isEqualTo("late\n");
        assertThat(worker.printed("cell-2")).isEqualTo("go\n");
    }

    @Test
    void anExceptionNamesPlaceAndCauseAndOnlyTheLearnersFrames() {
        var done = run("""
                class C {
                    static void main() {
                        try {
                            Integer.parseInt("x");
                        } catch (NumberFormatException e) {
                            throw new IllegalStateException("no number", e);
                        }
                    }
                }""");
        var failure = assertInstanceOf(Ending.Threw.class, done.ending()).failure();
        assertThat(failure.type()).isEqualTo("IllegalStateException");
        assertThat(failure.at()).isEqualTo("cell-1.java:6");
        assertThat(failure.frames()).containsExactly("C.main (cell-1.java:6)");
        assertThat(failure.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.type()).isEqualTo("NumberFormatException");
            assertThat(cause.at()).isEqualTo("cell-1.java:4");
        });
    }

    @Test
    void aHostileExceptionIsReportedAllTheSame() {
        var done = run("""
                class C {
                    static class Bad extends RuntimeException {
                        Bad() { super("x"); addSuppressed(new RuntimeException(this)); }
                        public String getMessage() { throw this; }
                        public Throwable getCause() { throw this; }
                        public StackTraceElement[] getStackTrace() { throw this; }
                        public String toString() { throw this; }
                    }
                    static void main() { throw new Bad(); }
                }""");
        assertThat(assertInstanceOf(Ending.Threw.class, done.ending()).failure().type()).isEqualTo("C.Bad");
    }

    @Test
    void aStackOverflowShowsFirstAndLastFramesWithACount() {
        var done = run("class C { static int f(int n) { return f(n + 1) + 1; } static void main() { f(0); } }");
        var failure = assertInstanceOf(Ending.Threw.class, done.ending()).failure();
        assertThat(failure.type()).isEqualTo("StackOverflowError");
        assertThat(failure.frames()).hasSizeLessThan(40).anyMatch(frame -> frame.matches("… [\\d,]+ more"));
    }

    @Test
    void aFailedAssertionInAnyThreadFailsTheRun() {
        var done = run("""
                class C {
                    static void main() throws Exception {
                        var t = new Thread(() -> { assert 1 > 2 : "wrong"; });
                        t.start();
                        t.join();
                    }
                }""");
        var failure = assertInstanceOf(Ending.Threw.class, done.ending()).failure();
        assertThat(failure.type()).isEqualTo("AssertionError");
        assertThat(failure.message()).isEqualTo("wrong");
        assertThat(failure.task()).isEqualTo(1);
    }

    @Test
    void aSleepingProgramIsStoppedAndTheNextOneRuns() {
        worker.load("cell-1", "class C { static void main() throws Exception { System.out.println(1); Thread.sleep(100_000); } }");
        worker.startLive(WorkerProcess.program("C", "main", "cell-1"), Limits.interactive());
        worker.receive(Reply.Output.class);
        worker.send(new Request.Stop());
        assertThat(worker.receive(Reply.Finished.class).ending()).isEqualTo(new Ending.Stopped(false, true, "cell-1.java:1"));
        worker.startLive(WorkerProcess.program("C", "main", "cell-1"), SHORT);
        assertThat(worker.receive(Reply.Finished.class).ending()).isEqualTo(new Ending.Stopped(true, true, "cell-1.java:1"));
        worker.load("cell-2", "class D { static int main() { return 4; } }");
        assertThat(worker.live(WorkerProcess.program("D", "main", "cell-2")).ending())
                .isEqualTo(new Ending.Completed("4", new Value.Whole(4)));
    }

    @Test
    void threadsThatAllWaitForEverAreStuck() {
        var done = run("class C { static void main() throws Exception { new java.util.concurrent.CountDownLatch(1).await(); } }");
        var stuck = assertInstanceOf(Ending.Stuck.class, done.ending());
        assertThat(stuck.reason()).isEqualTo(Ending.Stuck.Reason.NOTHING_LEFT_TO_WAKE_IT);
        assertThat(stuck.tasks()).singleElement().satisfies(task -> assertThat(task.name()).isEqualTo("main"));
    }

    @Test
    void outputPastItsLimitIsCut() {
        worker.load("cell-1", "class C { static void main() { for (int i = 0; i < 10_000; i++) System.out.println(i); } }");
        worker.startLive(WorkerProcess.program("C", "main", "cell-1"), SHORT);
        worker.receive(Reply.Finished.class);
        assertThat(worker.printed("cell-1")).hasSizeBetween(1_000, 1_100).contains("more bytes");
    }

    @Test
    void inputIsAtItsEnd() {
        assertThat(run("class C { static int main() throws Exception { return System.in.read(); } }").ending())
                .isEqualTo(new Ending.Completed("-1", new Value.Whole(-1)));
    }

    @Test
    void theWorkersOwnClassesAreOutOfReach() {
        var done = run("""
                class C {
                    static String main() {
                        try {
                            return Class.forName("dev.lockstep.worker.main.Main").getName();
                        } catch (ClassNotFoundException e) {
                            return "not found";
                        }
                    }
                }""");
        assertThat(done.ending()).isEqualTo(new Ending.Completed("\"not found\"", new Value.Text("not found")));
    }

    @Test
    void anExitEndsTheProgramNotTheWorker() {
        var done = run("""
                class C {
                    static void main() throws Exception {
                        new Thread(() -> { while (true) { } }).start();
                        System.exit(3);
                    }
                }""");
        assertThat(done.ending()).isEqualTo(new Ending.Exited(3, "cell-1.java:4"));
        worker.load("cell-2", "class D { static int main() { return 4; } }");
        assertThat(worker.live(WorkerProcess.program("D", "main", "cell-2")).ending())
                .isEqualTo(new Ending.Completed("4", new Value.Whole(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronized (x) { meet(); synchronized (y) { } }", "x.lock(); meet(); y.lock(); y.unlock(); x.unlock();"})
    void aDeadlockOfRealThreadsIsStuckWithItsOwners(String body) {
        var done = run("""
                class C {
                    static final java.util.concurrent.CyclicBarrier barrier = new java.util.concurrent.CyclicBarrier(2);
                    static void meet() { try { barrier.await(); } catch (Exception e) { throw new RuntimeException(e); } }
                    static void both(java.util.concurrent.locks.ReentrantLock x, java.util.concurrent.locks.ReentrantLock y) { BODY }
                    static void main() throws Exception {
                        var one = new java.util.concurrent.locks.ReentrantLock();
                        var two = new java.util.concurrent.locks.ReentrantLock();
                        var a = new Thread(() -> both(one, two), "A");
                        var b = new Thread(() -> both(two, one), "B");
                        a.start(); b.start(); a.join(); b.join();
                    }
                }""".replace("BODY", body));
        var stuck = assertInstanceOf(Ending.Stuck.class, done.ending());
        assertThat(stuck.reason()).isEqualTo(Ending.Stuck.Reason.DEADLOCK);
        assertThat(stuck.tasks()).extracting(Ending.Waiting::name).containsExactlyInAnyOrder("A", "B");
        assertThat(stuck.tasks()).extracting(Ending.Waiting::owner).containsExactlyInAnyOrder(1, 2);
        assertThat(stuck.tasks()).allSatisfy(task -> assertThat(task.holds()).hasSize(1).doesNotContain(task.waitsFor()));
    }

    @Test
    void eventsComeInOneOrderWithoutGaps() {
        var done = run("""
                class C {
                    static int n;
                    static synchronized void inc() { n++; }
                    static int main() throws Exception {
                        Runnable work = () -> { for (int i = 0; i < 5_000; i++) inc(); };
                        var a = new Thread(work); var b = Thread.ofVirtual().unstarted(work);
                        a.start(); b.start(); a.join(); b.join();
                        return n;
                    }
                }""");
        assertThat(((Ending.Completed) done.ending()).value()).isEqualTo("10000");
        assertThat(worker.events).hasSize((int) done.events());
        int owner = -1;
        int acquired = 0;
        for (int i = 0; i < worker.events.size(); i++) {
            var event = worker.events.get(i);
            assertThat(event.seq()).isEqualTo(i);
            if (event.kind() == Kind.ACQUIRED) {
                assertThat(owner).isEqualTo(-1);
                owner = event.task();
                acquired++;
            } else if (event.kind() == Kind.RELEASED) {
                assertThat(event.task()).isEqualTo(owner);
                owner = -1;
            }
        }
        assertThat(acquired).isEqualTo(10_000);
    }

    @Test
    void watchedTypesDrawTheirCallsAndWatchedFieldsTheirChanges() {
        worker.load("cell-1", """
                interface Task { String poll(int n); void wake(); }
                class MyTask implements Task {
                    int polls = 1;
                    public String poll(int n) { polls += n; return "Ready"; }
                    public void wake() { }
                }
                class C { static void main() { Task t = new MyTask(); t.poll(2); t.wake(); t.hashCode(); } }""");
        var body = WorkerProcess.program("C", "main", "cell-1").body();
        worker.live(new Program(List.of(), body, List.of("Task"), List.of("MyTask.polls")));
        assertThat(worker.events).extracting(e -> e.kind() + " " + e.object() + " " + e.detail() + " " + e.at())
                .containsSubsequence("CALLED MyTask#1 poll(2) cell-1.java:4", "WROTE MyTask#1.polls 1 → 3 cell-1.java:4",
                        "RETURNED MyTask#1 poll → \"Ready\" cell-1.java:4",
                        "CALLED MyTask#1 wake() cell-1.java:5", "RETURNED MyTask#1  cell-1.java:5");
    }
}
