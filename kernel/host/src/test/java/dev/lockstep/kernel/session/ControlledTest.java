package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ControlledTest {
    private static final Kernel KERNEL = Bench.kernel();
    private static final String COUNTER = """
            int counter = 0;
            var a = new Thread(() -> counter++, "a");
            var b = new Thread(() -> counter++, "b");
            a.start(); b.start();
            a.join(); b.join();
            assert counter == 2 : "counter is " + counter;
            System.out.println(counter);
            """;
    private static final String OPPOSITE = """
            import java.util.concurrent.locks.*;
            class Main {
                static final ReentrantLock one = new ReentrantLock(), two = new ReentrantLock();
                static void both(ReentrantLock first, ReentrantLock second) {
                    first.lock();
                    try { second.lock(); second.unlock(); } finally { first.unlock(); }
                }
                public static void main(String[] args) throws Exception {
                    var there = new Thread(() -> both(one, two), "A to B");
                    var back = new Thread(() -> both(two, one), "B to A");
                    there.start(); back.start(); there.join(); back.join();
                }
            }
            """;
    private final Bench session = new Bench(KERNEL).controlled();

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void closeKernel() {
        KERNEL.close();
    }

    @Test
    void aCellIsOneProgramWithATrace() {
        var ran = session.eval(COUNTER);
        ran.prints("2\n");
        assertThat(ran.result().trace().events()).isNotEmpty();
        assertThat(ran.result().trace().hash()).isNotZero();
    }

    @Test
    void aWholeProgramInACellIsStartedAndSearched() {
        session.eval("void main() { IO.println(\"compact\"); }").prints("compact\n");
        session.eval("class Main { public static void main(String[] args) { System.out.println(\"static\"); } }").prints("static\n");
        session.eval("int x, y;\nint z = 1;\nvoid main() { y += z; System.out.println(\"with fields \" + y); }").prints("with fields 1\n");
        session.eval("void main() { System.out.println(\"once\"); }\nmain();").prints("once\n");
        session.eval("class Own { void main() { System.out.println(\"instance\"); } }\nnew Own().main();").prints("instance\n");
        session.eval(OPPOSITE.replace("class Main", "class Bank"));
        assertThat(session.explore("cell-6", ExploreOptions.chip(Duration.ofSeconds(20))).failure()).isPresent();
    }

    @Test
    void eighteenOfThirtyFiveSchedulesLoseAnUpdateAndTheFailureIsShown() {
        session.eval(COUNTER);
        var found = session.explore("cell-1", ExploreOptions.chip(Duration.ofSeconds(20)));
        assertThat(VerdictWords.in(Locale.ENGLISH).of(found.verdict())).isEqualTo("18 of 35 schedules fail");
        var failure = found.failure().orElseThrow();
        assertThat(failure.outcome()).isInstanceOf(Outcome.Threw.class);
        var replayed = new RunOptions(RunOptions.Mode.CONTROLLED, 1, failure.trace().choices(), false, RunOptions.controlled().limits());
        var again = session.session().replay(List.of(dev.lockstep.kernel.Cell.of("cell-1", COUNTER)), "cell-1", replayed, RunListener.SILENT);
        assertThat(again.trace().hash()).isEqualTo(failure.trace().hash());
        session.eval("counter").prints("2");
    }

    @Test
    void theSynchronizedTwinPasses() {
        session.eval(COUNTER.replace("counter++", "{ synchronized (COUNT) { counter++; } }").replace("int counter", "Object COUNT = new Object(); int counter"));
        var found = session.explore("cell-1", ExploreOptions.chip(Duration.ofSeconds(20)));
        assertThat(found.verdict().passes()).as(found.toString()).isTrue();
    }

    @Test
    void aSearchRebuildsWhatEarlierCellsLeft() {
        session.eval("int start = 40;\nint add(int n) { return start + n; }");
        session.eval("var t = new Thread(() -> start++);\nt.start();\nt.join();\nassert add(1) == 42;");
        var found = session.explore("cell-2", ExploreOptions.chip(Duration.ofSeconds(20)));
        assertThat(found.verdict().passes()).as(found.toString()).isTrue();
        session.eval("start").prints("41");
    }

    @Test
    void anEndlessLoopIsStoppedInControlledModeToo() {
        var ended = session.millis(1_000).eval("System.out.println(\"in\");\nint i = 0;\nwhile (true) { i++; }").result().outcome();
        assertThat(ended).isInstanceOfAny(Outcome.TimedOut.class, Outcome.NoProgress.class);
        session.edit("cell-1", "");
        session.millis(10_000).eval("2+2").prints("4");
        var stopped = session.millis(20_000).stopped("System.out.println(\"in\");\nint i = 0;\nwhile (true) { i++; }").result().outcome();
        assertThat(stopped).isInstanceOfAny(Outcome.Stopped.class, Outcome.NoProgress.class);
        session.edit("cell-3", "");
        session.eval("2+2").prints("4");
    }

    @Test
    void aFileWithAMainIsRunAndItsDeadlockFoundWithItsTasks() {
        var file = new ProgramFile("Opposite.java", OPPOSITE);
        var ran = KERNEL.run(file, RunOptions.controlled(), List.of(), List.of(), RunListener.SILENT);
        assertThat(ran.outcome()).isEqualTo(new Outcome.Completed(""));
        var found = KERNEL.explore(file, ExploreOptions.breakIt(10_000, Duration.ofSeconds(20)), List.of(), List.of(), RunListener.SILENT);
        assertThat(found.verdict()).isNotInstanceOf(Verdict.Undecided.class);
        assertThat(found.failure().orElseThrow().outcome()).isInstanceOfSatisfying(Outcome.Stuck.class,
                stuck -> assertThat(VerdictWords.in(Locale.ENGLISH).stuck(stuck.reason(), stuck.tasks()))
                        .isEqualTo("stuck, deadlock between \"A to B\" and \"B to A\""));
    }
}
