package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Outcome.Rung;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SessionTest {
    private static final Kernel KERNEL = Bench.kernel();
    private final Bench session = new Bench(KERNEL);

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void closeKernel() {
        KERNEL.close();
    }

    @Test
    void anExpressionPrintsItsValue() {
        session.eval("2+2").prints("4");
        session.eval("int x = 20;").prints("");
        session.eval("System.out.println(x + 1);\nx + 2").prints("21\n22");
        session.eval("x = 7;").prints("");
        session.eval("x").prints("7");
    }

    @Test
    void anEndlessLoopIsStoppedByStopAndTheSessionGoesOn() {
        session.eval("int kept = 41;");
        var stopped = session.stopped("System.out.println(\"in\");\nwhile (true) { }").ends(Outcome.Stopped.class);
        assertThat(stopped.rung()).isNotEqualTo(Rung.KILL);
        session.eval("2+2").prints("4");
        session.eval("kept + 1").prints("42");
    }

    @Test
    void anEndlessLoopIsStoppedByTheTimeLimitAndTheSessionGoesOn() {
        var late = session.millis(400).eval("while (true) { }").ends(Outcome.TimedOut.class);
        assertThat(late.limitMillis()).isEqualTo(400);
        session.millis(10_000).eval("2+2").prints("4");
    }

    @Test
    void sessionsDoNotSeeEachOther() {
        session.eval("int mine = 1; System.setProperty(\"seen\", \"yes\");");
        try (var other = new Bench(KERNEL)) {
            other.eval("mine").ends(Outcome.Rejected.class);
            other.edit("cell-1", "int ours = 1;");
            other.eval("\"\" + System.getProperty(\"seen\")").prints("\"null\"");
        }
    }

    @Test
    void anExceptionIsAValueWithItsPlaceAndTheSessionGoesOn() {
        var threw = session.eval("int a = 1;\nint b = a / 0;").ends(Outcome.Threw.class);
        assertThat(threw.failure().type()).endsWith("ArithmeticException");
        assertThat(threw.failure().at()).isEqualTo("cell-1:2");
        session.eval("a").prints("1");
    }

    @Test
    void aMethodTooLongToBeStoppedIsRefusedAndStandsInNobodysWay() {
        var refused = session.eval("class Long {\nstatic int n;\nstatic int run() {" + "n += 1;\n".repeat(4_000) + "return n; } }").ends(Outcome.Rejected.class);
        assertThat(refused.diagnostics().getFirst().message()).contains("too long to be run step by step");
        session.eval("2+2").prints("4");
    }

    @Test
    void exitIsToldApartFromACompletedRun() {
        assertThat(session.eval("System.exit(0);").ends(Outcome.Exited.class).status()).isZero();
        session.edit("cell-1", "");
        session.eval("2+2").prints("4");
    }

    @Test
    void aHaltedWorkerIsReplacedAndItsCellsRunAgain() {
        session.eval("record P(int a) {}\nvar p = new P(5);");
        assertThat(session.eval("Runtime.getRuntime().halt(9);").ends(Outcome.Exited.class).status()).isEqualTo(9);
        session.edit("cell-2", "int unused = 0;");
        var next = session.eval("p.a() + 1");
        next.prints("6");
    }

    @Test
    void memoryThatRunsOutEndsTheWorkerAndNotTheSession() {
        var died = session.eval("var hoard = new ArrayList<byte[]>(); while (true) { hoard.add(new byte[1 << 20]); }").result().outcome();
        assertThat(died).isInstanceOfAny(Outcome.WorkerDied.class, Outcome.Threw.class, Outcome.LimitExceeded.class);
        session.edit("cell-1", "int small = 1;");
        session.eval("2+2").prints("4");
    }

    @Test
    void whatACellNeedsRunsFirstAndIsNamed() {
        session.add(new Cell("base", "int base = 10;", true, List.of(), List.of())).add(Cell.of("twice", "int twice(int n) { return 2 * n; }"))
                .add(Cell.of("use", "twice(base++)"));
        var first = session.run("use");
        first.prints("20");
        assertThat(first.result().alsoRan()).containsExactly("base", "twice");
        var second = session.run("use");
        second.prints("20");
        assertThat(second.result().alsoRan()).containsExactly("base");
        session.edit("twice", "int twice(int n) { return 3 * n; }");
        var third = session.run("use");
        third.prints("30");
        assertThat(third.result().alsoRan()).containsExactly("base", "twice");
    }

    @Test
    void aRedefinedTypeResetsItsVariablesInWordsAndTheirCellIsStale() {
        session.add(Cell.of("type", "class Task { int n = 1; }")).add(Cell.of("make", "Task t = new Task();")).add(Cell.of("use", "t.n"));
        session.run("use").prints("1");
        var changed = session.edit("type", "class Task { int n = 2; }").run("type");
        assertThat(changed.result().changes()).containsExactly("`Task` was redefined; `t` was reset: run make again.");
        var again = session.run("use");
        again.prints("2");
        assertThat(again.result().alsoRan()).containsExactly("make");
    }

    @Test
    void aRejectedCellChangesNothing() {
        session.eval("int n = 5;");
        session.eval("int n = 6;\nString s = n;").ends(Outcome.Rejected.class);
        session.edit("cell-2", "");
        session.eval("n").prints("5");
    }

    @Test
    void aCellMayDefineSealedTypesAndUseThem() {
        session.eval("""
                sealed interface Poll<T> {}
                record Ready<T>(T value) implements Poll<T> {}
                record Pending<T>() implements Poll<T> {}
                Poll<String> p = new Ready<>("done");
                switch (p) { case Ready<String>(var v) -> System.out.println(v); case Pending<String> q -> System.out.println("later"); }
                """).prints("done\n");
    }

    @Test
    void aCellThatHungNeverRunsByItselfAgain() {
        session.eval("int kept = 41;");
        assertThat(session.eval("long[] far = new long[Integer.MAX_VALUE - 8];").ends(Outcome.WorkerDied.class).why())
                .isEqualTo("it ran out of memory (limit heap: 128 MB)");
        var next = session.eval("kept + 1");
        next.prints("42");
        assertThat(next.result().alsoRan()).containsExactly("cell-1");
        assertThat(next.result().changes())
                .containsExactly("cell-2 was left out: it had to be ended when it ran last. Run it yourself if this needs it.");
        session.edit("cell-2", "kept = 7;");
        assertThat(session.run("cell-3").prints("8").result().alsoRan()).containsExactly("cell-2");
    }

    @Test
    void aCellThatDoesNotCompileDoesNotKeepTheOthersFromRunning() {
        session.eval("int broken = \"text\";").ends(Outcome.Rejected.class);
        var next = session.eval("2+2");
        next.prints("4");
        assertThat(next.result().changes()).containsExactly("cell-1 was left out: it does not compile.");
    }

    @Test
    void restartForgetsEverything() {
        session.eval("int n = 5;");
        session.session().restart();
        assertThat(session.run("cell-1").result().alsoRan()).isEmpty();
        session.eval("n").prints("5");
    }
}
