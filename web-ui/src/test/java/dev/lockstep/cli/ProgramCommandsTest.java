package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code run} and {@code explore} as a shell sees them: what they print, and their exit codes. */
class ProgramCommandsTest {
    private static final String LOST_UPDATE = """
            package course.week1;

            class Counter {
                static int count;

                public static void main(String[] args) throws InterruptedException {
                    Thread one = new Thread(() -> count++);
                    Thread two = new Thread(() -> count++);
                    one.start();
                    two.start();
                    one.join();
                    two.join();
                    assert count == 2 : "lost an update: " + count;
                    System.out.println("count " + count);
                }
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            static main        | class A { public static void main(String[] args) { System.out.println(6 * 7); } }
            instance main      | class A { void main() { System.out.println(6 * 7); } }
            compact source     | void main() { IO.println(6 * 7); }
            a package line     | package a.b; class A { public static void main(String[] args) { System.out.println(6 * 7); } }
            text of a cell     | int x = 6 * 7; System.out.println(x);
            preview in a file  | void main() throws Exception { try (var s = StructuredTaskScope.open()) { var a = s.fork(() -> 42); s.join(); IO.println(a.get()); } }
            preview in a cell  | try (var s = StructuredTaskScope.open()) { var a = s.fork(() -> 42); s.join(); System.out.println(a.get()); }
            """)
    void eachShapeOfProgramIsStarted(String shape, String text) throws IOException {
        for (String mode : List.of("controlled", "live")) {
            assertThat(lockstep("run", file(text), "--mode", mode)).as("%s, %s: %s", shape, mode, err).isEqualTo(Exit.OK);
            assertThat(out.toString()).contains("42");
            out.getBuffer().setLength(0);
        }
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            System.exit(0);                                     | 0 |
            System.exit(3);                                     | 1 | 3
            throw new IllegalStateException("no tea");          | 1 | no tea
            int x = "tea";                                      | 1 | String cannot be converted to int
            Object o = new Object(); synchronized (o) { o.wait(); } | 1 | Stuck
            while (true) { }                                    | 1 |
            """)
    void theExitCodeTellsWhatBecameOfTheProgram(String text, int code, String sentence) throws IOException {
        assertThat(lockstep("run", file(text), "--time", "2")).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(sentence == null ? "" : sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "// later", "import java.util.List;", "class A { void go() {} }", "void go() {}", "int twice(int n) { return 2 * n; } record R() { }", "class A { public static void main(String args) {} }"})
    void aFileOfWhichNothingWouldRunIsNoProgram(String text) throws IOException {
        for (String command : List.of("run", "explore")) {
            assertThat(lockstep(command, file(text))).as(command).isEqualTo(Exit.USAGE);
            assertThat(err.toString()).contains("nothing of it would run");
        }
    }

    @Test
    void whatIsWrittenToAnArrayIsToldByItsValue() throws IOException {
        var file = file("""
                void main() throws Exception {
                    int[] n = {0};
                    var a = new Thread(() -> n[0]++, "a");
                    var b = new Thread(() -> n[0]++, "b");
                    a.start();
                    b.start();
                    a.join();
                    b.join();
                    assert n[0] == 2;
                }
                """);
        assertThat(lockstep("explore", file)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).containsSubsequence("a     int[]#1[0]: reads 0", "b     int[]#1[0]: reads 0", "int[]#1[0]: 0 → 1", "int[]#1[0]: 1 → 1");
        assertThat(out.toString()).doesNotContain("…");
    }

    @Test
    void waitsEndForNoReasonWhenThatIsAskedForAndTheReplayIsToldSo() throws IOException {
        var file = file("""
                boolean ready;
                void main() throws Exception {
                    var lock = new Object();
                    var t = new Thread(() -> {
                        synchronized (lock) {
                            try {
                                if (!ready) lock.wait();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            assert ready : "too early";
                        }
                    });
                    t.start();
                    synchronized (lock) { ready = true; lock.notify(); }
                    t.join();
                }
                """);
        assertThat(lockstep("explore", file)).isEqualTo(Exit.OK);
        out.getBuffer().setLength(0);
        assertThat(lockstep("explore", file, "--spurious")).isEqualTo(Exit.FAILED);
        var choices = out.toString().replaceAll("(?s).*--spurious --replay ([0-9,]+) .*", "$1");
        assertThat(lockstep("run", file, "--spurious", "--replay", choices)).isEqualTo(Exit.FAILED);
        assertThat(out + "\n" + err).contains("too early");
    }

    @Test
    void aSleepIsNoPromiseWhenTasksMayBeSlow() throws IOException {
        var file = file("""
                class Main {
                    static volatile int n;
                    static void main() throws InterruptedException {
                        new Thread(() -> n = 1).start();
                        Thread.sleep(100);
                        assert n == 1;
                    }
                }
                """);
        assertThat(lockstep("explore", file)).isEqualTo(Exit.OK);
        assertThat(lockstep("explore", file, "--slow")).isEqualTo(Exit.FAILED);
        var choices = out.toString().replaceAll("(?s).*--slow --replay ([0-9,]+) .*", "$1");
        assertThat(lockstep("run", file, "--slow", "--replay", choices)).isEqualTo(Exit.FAILED);
    }

    @Test
    void aFailingScheduleIsShownAndItsReplayCommandReplaysIt() throws IOException {
        var file = file(LOST_UPDATE);
        assertThat(lockstep("explore", file)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).startsWith("fails (schedule ").contains("lost an update: 1", "Place: Program.java:", "sequenceDiagram");
        var replay = Pattern.compile("--replay (\\S+) --code (\\S+)").matcher(out.toString());
        assertThat(replay.find()).isTrue();

        assertThat(lockstep("run", file, "--replay", replay.group(1), "--code", replay.group(2))).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("lost an update: 1").doesNotContain("another version", "diverges");

        var changed = file(LOST_UPDATE.replace("count++", "{ synchronized (Counter.class) { count++; } }"));
        err.getBuffer().setLength(0);
        assertThat(lockstep("run", changed, "--replay", replay.group(1), "--code", replay.group(2))).isEqualTo(Exit.OK);
        assertThat(err.toString()).contains("made for another version of Program.java");
    }

    @Test
    void aProgramThatThrowsDiceIsSearchedWithSeveralSeeds() throws IOException {
        var file = file("if (new java.util.Random().nextInt(5) == 0) throw new IllegalStateException(\"bad luck\");");
        assertThat(lockstep("explore", file, "--seed", "1")).as("with this seed alone it passes").isEqualTo(Exit.OK);
        out.getBuffer().setLength(0);

        assertThat(lockstep("explore", file)).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("draws random numbers, first at Program.java:1");
        var replay = Pattern.compile("--replay (\\S+)").matcher(out.toString());
        var seed = Pattern.compile("--seed (\\d+)").matcher(out.toString());
        assertThat(replay.find() && seed.find()).as(out.toString()).isTrue();
        assertThat(lockstep("run", file, "--replay", replay.group(1), "--seed", seed.group(1))).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("bad luck");
    }

    @Test
    void choicesThatARunCannotFollowAreTold() throws IOException {
        assertThat(lockstep("run", file(LOST_UPDATE), "--replay", "0,0,9")).isEqualTo(Exit.OK);
        assertThat(err.toString()).contains("diverges from the schedule at choice 3");
    }

    @Test
    void theRepairedProgramPassesEverySchedule() throws IOException {
        var repaired = LOST_UPDATE.replace("count++", "{ synchronized (Counter.class) { count++; } }");
        assertThat(lockstep("explore", file(repaired))).isEqualTo(Exit.OK);
        assertThat(out.toString()).containsPattern("^all (\\d+ )?schedules pass");
    }

    @Test
    void jsonIsJsonAndMermaidIsMermaid() throws IOException {
        var file = file(LOST_UPDATE);
        assertThat(lockstep("explore", file, "--format", "json")).isEqualTo(Exit.FAILED);
        assertThat(JsonMapper.shared().readTree(out.toString()).isObject()).isTrue();
        out.getBuffer().setLength(0);
        assertThat(lockstep("run", file, "--format", "json")).isEqualTo(Exit.OK);
        assertThat(JsonMapper.shared().readTree(out.toString()).toString()).contains("count 2");
        out.getBuffer().setLength(0);
        assertThat(lockstep("run", file, "--format", "mermaid")).isEqualTo(Exit.OK);
        assertThat(out.toString()).startsWith("sequenceDiagram");
    }

    @Test
    void aLessonThatLiesInNoPackIsRunByItself() throws IOException {
        var page = Files.writeString(folder.resolve("mine.md"), """
                ---
                id: mine
                level: beginner
                minutes: 5
                ---
                # A lesson of mine

                ## One {#one}

                ```java cell id=sum
                System.out.println(6 * 7);
                ```
                """);
        assertThat(lockstep("run", page)).as(err.toString()).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("Cell sum", "42");
        assertThat(lockstep("run", Files.writeString(folder.resolve("prose.md"), "# Prose\n\nNothing to run.\n"))).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("prose.md:1:1: The front matter is missing", "it has no cell");
    }

    @Test
    void wrongUsageIsASentenceAndCodeTwo() throws IOException {
        var file = file(LOST_UPDATE);
        assertThat(lockstep("run", folder.resolve("nothing.java"))).isEqualTo(Exit.USAGE);
        assertThat(lockstep("run", file, "--replay", "0,x")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("run", file, "--mode", "live", "--replay", "0,1")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("explore", file, "--budget", "0")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("explore", file, "--strategy", "hope")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("There is no file", "numbers with commas", "Real threads follow no choices");
    }

    @Test
    void aMistypedCommandIsAnsweredWithWhatThereIs() throws IOException {
        var file = file(LOST_UPDATE);
        assertThat(lockstep("bogus")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).startsWith("There is no command 'bogus'. There are serve, run, explore");
        assertThat(lockstep("exlpore", file)).isEqualTo(Exit.USAGE);
        assertThat(lockstep("explore", file, "--budgett", "3")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("explore", file, "--budget", "many")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("serve", "--port", "99999")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("There is no command 'exlpore'. Did you mean explore?", "There is no option '--budgett'. Did you mean --budget",
                "--budget takes a whole number, not 'many'.", "A port is a number from 0 to 65535");
    }

    @Test
    void nothingThatIsPrintedAfterTheEndOfTheProcessIsShown() throws IOException {
        var file = file("""
                class Main {
                    static void main() throws InterruptedException {
                        new Thread(() -> System.exit(3)).start();
                        Thread.sleep(1_000);
                        System.out.println("printed after the end");
                    }
                }""");
        assertThat(lockstep("run", file, "--mode", "live")).isEqualTo(Exit.FAILED);
        assertThat(out.toString() + err).contains("with status 3").doesNotContain("printed after the end");
    }

    @Test
    void aLoopThatNeverEndsIsStoppedAndNamed() throws IOException {
        var file = file("class Main {\n    static void main() {\n        while (true) { }\n    }\n}\n");
        assertThat(lockstep("explore", file)).isEqualTo(Exit.FAULT);
        assertThat(out.toString() + err).contains("(Program.java:3)");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("Program.java"), text);
    }

    private int lockstep(Object... arguments) {
        var line = new ArrayList<String>();
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        line.add("--data");
        line.add(Path.of("target", "kernel-data").toString());
        return Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }
}
