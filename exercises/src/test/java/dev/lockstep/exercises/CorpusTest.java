package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Tier;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's files for the reference exercise: hostile ones, other right ones, other wrong ones. Each says on its first line what it is due. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
    private static final int AT_A_TIME = 2;
    private static final Path CORPUS = Path.of("src/test/corpus");
    private static final Pattern DUE = Pattern.compile("// expect (\\d+)(?:-(\\d+))?:(.*)");
    private static final Pattern FAILS = Pattern.compile("// fails ([a-z, -]+):.*");
    private static final int RUNS = Integer.getInteger("lockstep.corpus.runs", 1);
    private static final Pack PACK = Packs.read(Path.of("../lessons/src/test/resources/two-accounts")).pack().orElseThrow();
    private static final Exercise EXERCISE = PACK.exercise("ordered-transfer").orElseThrow();
    private static Kernel kernel;
    private static Grader grader;

    @BeforeAll
    static void start() {
        kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(AT_A_TIME, 0));
        grader = new Grader(kernel, AT_A_TIME);
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    /** A22 is {@link HiddenChecksTest}, A52 are the tests of packs that are read; A57 are twins of the executor. */
    @Test
    void everyAttackOfTheListHasItsFile() throws IOException {
        try (var files = Files.list(CORPUS.resolve("hostile"))) {
            var there = files.map(file -> file.getFileName().toString().substring(0, 3)).toList();
            var list = IntStream.rangeClosed(1, 21).boxed().collect(Collectors.toCollection(TreeSet::new));
            list.addAll(List.of(47, 50, 51, 54, 55, 56, 58));
            assertThat(there).containsAll(list.stream().map("A%02d"::formatted).toList());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void hostile(Path file) throws IOException {
        var due = DUE.matcher(Files.readAllLines(file).getFirst());
        assertThat(due.matches()).as("the first line of " + file).isTrue();
        int least = Integer.parseInt(due.group(1));
        int most = due.group(2) == null ? least : Integer.parseInt(due.group(2));
        var report = grade(file, 1);
        var text = ConsoleText.of(report);
        assertThat(report.points()).as(text).isBetween(least, most);
        assertThat(report.checks()).as("every check is there, once").extracting(CheckReport::id)
                .containsExactlyElementsOf(EXERCISE.checks().stream().map(check -> check.id()).toList());
        // Outside of a sandbox a program may see and reach more, and is told so in the report.
        if (kernel.tier() != Tier.WEAK) {
            assertThat(text.replaceAll("\\s+", " ")).contains(due.group(3).strip()).doesNotContain("found");
        }
        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0000");
        if (most == 0) {
            assertThat(sentence(report)).as("a plain sentence").matches("(?s)\\p{Lu}.*[.?…\"»)]").doesNotContain("dev.lockstep", "Exception in");
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void right(Path file) throws IOException {
        for (int seed = 1; seed <= RUNS; seed++) {
            var report = grade(file, seed);
            assertThat(report.points()).as(ConsoleText.of(report)).isEqualTo(10);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void wrong(Path file) throws IOException {
        var fails = FAILS.matcher(Files.readAllLines(file).getFirst());
        assertThat(fails.matches()).as("the first line of " + file).isTrue();
        var due = new TreeSet<>(Arrays.asList(fails.group(1).split(", ")));
        for (int seed = 1; seed <= RUNS; seed++) {
            var report = grade(file, seed);
            var failed = new TreeSet<>(report.checks().stream().filter(check -> check.standing() == Standing.FAILED).map(CheckReport::id).toList());
            assertThat(failed).as(ConsoleText.of(report)).isEqualTo(due);
        }
    }

    private static String sentence(Report report) {
        return Stream.concat(report.remarks().stream().map(Remark::message), report.checks().stream().map(CheckReport::message))
                .filter(message -> !message.isEmpty()).findFirst().orElse("");
    }

    private static Report grade(Path file, int seed) {
        return grader.grade(PACK, EXERCISE, Submission.read(file), GradeOptions.seeded(seed), GradeListener.SILENT);
    }

    static List<Path> hostile() throws IOException {
        return in("hostile");
    }

    static List<Path> right() throws IOException {
        return in("right");
    }

    static List<Path> wrong() throws IOException {
        return in("wrong");
    }

    private static List<Path> in(String folder) throws IOException {
        var only = System.getProperty("lockstep.corpus.only", "");
        try (var files = Files.list(CORPUS.resolve(folder))) {
            return files.filter(file -> file.toString().contains(only)).sorted().toList();
        }
    }
}
