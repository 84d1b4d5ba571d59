package dev.lockstep.exercises.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lesson promises is tried, and each promise that is broken is told at its place. */
class PackProofTest {
    private static final String LESSON = "lessons/one/lesson.md";
    private static final String CHECKS = """
            import dev.lockstep.check.Check;
            import dev.lockstep.check.Inputs;
            import dev.lockstep.check.Subject;

            record Said(int n) {}

            class Drive {
                Said ask(int n) { return new Said(new It().of(n)); }
            }

            class Judge {
                @Check("small")
                void small(Subject it, Inputs any) {
                    it.drive("ask", any.between(0, 100)).inAllSchedules().always(Said.class, "it is small", said -> said.n() < 50);
                }
            }
            """;
    private static Kernel kernel;

    @TempDir
    private Path pack;

    @BeforeAll
    static void start() {
        kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(1, 1));
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    @Test
    void everyKindOfPromiseCanBeKept() throws IOException {
        lesson("""
                ```java setup id=types
                class Gate { synchronized void pass() { System.out.println("through"); } }
                ```

                ```java cell id=waits watch=Gate
                Thread.sleep(7_000);
                new Gate().pass();
                ```

                ```expect cell=waits
                verdict: completes
                output: through
                time: 7s
                trace:
                  - called(Gate.pass)
                  - count(called(pass), 1, 1)
                ```

                ```java cell id=lost run=failing fields=n
                int n = 0;
                Thread one = new Thread(() -> n++, "one");
                Thread two = new Thread(() -> n++, "two");
                one.start();
                two.start();
                one.join();
                two.join();
                assert n == 2 : "lost";
                ```

                ```expect cell=lost
                verdict: fails
                reason: AssertionError
                schedules: 35
                trace:
                  - concurrent(changed(n), changed(n))
                ```

                ```java cell id=safe run=all
                var sum = new java.util.concurrent.atomic.AtomicInteger();
                Thread.ofVirtual().start(sum::incrementAndGet).join();
                ```
                """);
        var proof = proof(2);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.items()).containsExactly(new Proof.Item(Proof.Kind.LESSON, "one", "One", Proof.State.PROVED, "4 cells, 10 promises kept"));
        assertThat(proof.passed()).isTrue();
    }

    @Test
    void everyBrokenPromiseIsToldWithWhatWasSeenInstead() throws IOException {
        lesson("""
                ```java cell id=waits
                Thread.sleep(1_500);
                System.out.println("through");
                ```

                ```expect cell=waits
                verdict: throws
                reason: IllegalStateException
                output: not through
                time: 1s
                trace: [called(Gate.pass)]
                ```

                ```java cell id=fine run=failing
                Thread.ofVirtual().start(() -> {}).join();
                ```

                ```java cell id=loud
                throw new IllegalStateException("on purpose");
                ```

                ```java cell id=wrong
                int n = "two";
                ```
                """);
        var proof = proof(1);
        assertThat(proof.passed()).isFalse();
        assertThat(proof.items()).extracting(Proof.Item::state).containsExactly(Proof.State.BROKEN);
        var said = proof.problems().stream().map(Problem::toString).toList();
        assertThat(said).hasSize(8);
        assertThat(said.subList(0, 5)).allMatch(line -> line.startsWith(LESSON + ":12:1: The cell \"waits\" promises \""));
        assertThat(said).anyMatch(line -> line.endsWith("\"verdict: throws\", and that is not so: completes."))
                .anyMatch(line -> line.endsWith("\"reason: IllegalStateException\", and that is not so: none."))
                .anyMatch(line -> line.endsWith("\"output: not through\", and that is not so: through."))
                .anyMatch(line -> line.endsWith("\"time: 1s\", and that is not so: 1.5s."))
                .anyMatch(line -> line.endsWith("not in the trace. The cell does not watch Gate: add watch=Gate to its fence."))
                .anyMatch(line -> line.startsWith(LESSON + ":20:1: The cell \"fine\" says run=failing, and no failing schedule was found: the only"))
                .anyMatch(line -> line.startsWith(LESSON + ":29:9: This does not compile: "))
                .anyMatch(line -> line.startsWith(LESSON + ":24:1: The cell \"loud\" does not complete: it throws ") && line.contains("on purpose"));
    }

    @Test
    void aCellThatDoesSomethingElseNowAndThenFlips() throws IOException {
        lesson("```java cell id=a\n1 + 1\n```\n");
        var lesson = Packs.read(pack).pack().orElseThrow().lessons().getFirst();
        var good = List.of(new CellProof.Result("a", List.of(), 1, false));
        var bad = List.of(new CellProof.Result("a", List.of(Problem.error(LESSON, 7, 1, "It was not so.")), 0, false));
        assertThat(LessonProof.problems(lesson, List.of(good, bad, good))).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).isEqualTo(LESSON + ":7:1: This flips: it was so in 2 of 3 runs. It was not so."));
        assertThat(LessonProof.problems(lesson, List.of(bad, bad))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("It was not so."));
        assertThat(LessonProof.problems(lesson, List.of(good, good))).isEmpty();
    }

    @Test
    void aVerdictThatDependsOnTheSeedFlips() throws IOException {
        exercise();
        var proof = proof(8);
        assertThat(proof.problems()).extracting(Problem::toString).anySatisfy(problem ->
                assertThat(problem).startsWith("exercises/luck/solution.java:1:1: This verdict flips: with seed ").contains("it is as it should be, with seed"));
    }

    @Test
    void onlyWhatWasAskedForIsRunAndTold() throws IOException {
        exercise();
        Files.writeString(pack.resolve(LESSON), Files.readString(pack.resolve(LESSON)).replace("minutes: 5", "minutes: 5\nlevle: senior"));
        var heard = new CopyOnWriteArrayList<String>();
        var reading = Packs.read(pack);
        var listener = new ProofListener() {
            @Override
            public void done(String what, int done, int of) {
                heard.add(what + " of " + of);
            }
        };
        var options = new ProofOptions(1, Set.of("luck"), 1);
        var proof = PackProof.of(kernel, reading, reading.pack().orElseThrow(), options, listener);
        assertThat(proof.items()).extracting(Proof.Item::id).containsExactly("luck");
        assertThat(proof.problems()).noneMatch(problem -> problem.file().startsWith("lessons/"));
        assertThat(heard).containsExactly("exercise luck: starter.java of 4", "exercise luck: solution.java of 4",
                "exercise luck: wrong/one.java of 4", "exercise luck: wrong/two.java of 4");
        var all = PackProof.of(kernel, reading, reading.pack().orElseThrow(), new ProofOptions(1, Set.of(), 1), ProofListener.SILENT);
        assertThat(all.items()).extracting(Proof.Item::state).startsWith(Proof.State.NOT_RUN);
        assertThat(all.problems()).extracting(Problem::message).anyMatch(message -> message.contains("did you mean \"level\"?"));
    }

    @Test
    void whoWaitsGetsTheRunsOfAFileFromOneWorkerAndNoneOfThemKnowsOfAnother() throws IOException {
        exercise();
        write("exercises/luck/solution.java", "class It { static int asked; int of(int n) { return asked++ == 0 ? n % 10 : 1_000; } }\n");
        var heard = new CopyOnWriteArrayList<String>();
        var listener = new ProofListener() {
            @Override
            public void done(String what, int done, int of) {
                heard.add(what.replaceAll(".*: ", "") + " " + done + "/" + of);
            }
        };
        var reading = Packs.read(pack);
        var proof = PackProof.of(kernel, reading, reading.pack().orElseThrow(), new ProofOptions(3, Set.of("luck"), 1), listener);
        assertThat(proof.problems()).isEmpty();
        assertThat(heard).containsExactly("starter.java 3/12", "solution.java 6/12", "wrong/one.java 9/12", "wrong/two.java 12/12");
    }

    @Test
    void whatIsWrongWithACheckIsToldOnceAtTheCheck() throws IOException {
        exercise();
        write("exercises/luck/checks.java", CHECKS.replace("it.drive(\"ask\"", "it.drive(\"aks\""));
        assertThat(proof(1).problems()).extracting(Problem::toString).containsExactly(
                "exercises/luck/checks.java:12:1: It could not be graded: small: Drive has no method aks with 1 parameters.");
        write("exercises/luck/checks.java", CHECKS.replace(".always(Said.class, \"it is small\", said -> said.n() < 50)", ""));
        assertThat(proof(1).problems()).extracting(Problem::toString).containsExactly(
                "exercises/luck/checks.java:12:1: It could not be graded: small: This check could not be judged: the check makes no claim.");
        write("exercises/luck/checks.java", CHECKS.replace("class Drive", "class Dirve"));
        assertThat(proof(1).problems()).extracting(Problem::toString).singleElement().asString()
                .startsWith("exercises/luck/checks.java:1:1: It could not be graded: checks.java: There is no class Drive.");
    }

    @Test
    void whoeverBeginsWithAnErrorIsWorthAWarning() throws IOException {
        exercise();
        write("exercises/luck/starter.java", "class It {\n    int of(int n) { return x; }\n}\n");
        assertThat(problems(1)).contains("exercises/luck/starter.java:2:28: warning: A learner begins with an error: There is no variable `x` here.");
    }

    @Test
    void whatASetupCellPromisesIsTriedToo() throws IOException {
        lesson("""
                ```java setup id=types
                System.out.println("ready");
                ```

                ```java cell id=a
                1 + 1
                ```

                ```expect cell=types
                output: steady
                ```
                """);
        assertThat(problems(1)).containsExactly(LESSON + ":15:1: The cell \"types\" promises \"output: steady\", and that is not so: ready.");
    }

    private List<String> problems(int runs) {
        var reading = Packs.read(pack);
        return PackProof.of(kernel, reading, reading.pack().orElseThrow(), new ProofOptions(runs, Set.of(), 2), ProofListener.SILENT)
                .problems().stream().map(Problem::toString).toList();
    }

    private Proof proof(int runs) {
        var reading = Packs.read(pack);
        assertThat(reading.errors()).isEmpty();
        var proof = PackProof.of(kernel, reading, reading.pack().orElseThrow(), new ProofOptions(runs, Set.of(), 2), ProofListener.SILENT);
        return new Proof(proof.pack(), proof.version(), new ArrayList<>(proof.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR).toList()), proof.items(), proof.runs(), proof.took());
    }

    private void lesson(String markdown) throws IOException {
        write("pack.yaml", """
                format: 1
                id: small
                version: 1.0.0
                title: {en: Small}
                languages: [en]
                license: CC0-1.0
                lessons: [one]
                """);
        write(LESSON, "---\nid: one\nlevel: beginner\nminutes: 5\n---\n# One\n" + markdown);
    }

    /** A solution that is right for some inputs only. */
    private void exercise() throws IOException {
        lesson("```java cell id=a\n1 + 1\n```\n");
        Files.writeString(pack.resolve("pack.yaml"), Files.readString(pack.resolve("pack.yaml")) + "exercises: [luck]\n");
        write("exercises/luck/exercise.md", """
                ---
                id: luck
                level: beginner
                minutes: 5
                checks: [{id: small, points: 1}]
                ---
                # Luck
                Be small.
                ## Check small
                It is small.
                ### When it fails
                It was not.
                """);
        write("exercises/luck/starter.java", "class It { int of(int n) { return 1_000; } }\n");
        write("exercises/luck/solution.java", "class It { int of(int n) { return n; } }\n");
        write("exercises/luck/wrong/one.java", "// fails small: one\nclass It { int of(int n) { return 2_000; } }\n");
        write("exercises/luck/wrong/two.java", "// fails small: two\nclass It { int of(int n) { return 3_000; } }\n");
        write("exercises/luck/checks.java", CHECKS);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(pack.resolve(path).getParent());
        Files.writeString(pack.resolve(path), text);
    }
}
