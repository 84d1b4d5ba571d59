package dev.lockstep.exercises.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.exercises.Remark;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.batch.Candidate;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Every format of a report, with text in it that wants to be more than text. */
class WritersTest {
    private static final String EVIL = "]]></failure>\n::error::x\u0000\u0007\u001b[31m\ud800 =HYPERLINK(\"http://x\") <img src=x onerror=alert(1)> | ``` ##[error]y %0A\u2028\u202e @all";

    @TempDir
    private Path folder;

    @Test
    void junitIsXmlWhateverSomebodyWrote() {
        var xml = JunitXml.of(book(EVIL));
        assertThatCode(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))).doesNotThrowAnyException();
        assertThat(xml).contains("failures=\"1\"", "name=\"points\" value=\"3\"").doesNotContain("<img", "\u0007", "\u001b");
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        var csv = CsvText.of(new Gradebook(List.of(Row.without(candidate("=cmd|'/c calc'!A1"), 5, "MISSING", "+1"), Row.without(candidate(" -2"), 5, "MISSING", "@x\r\n")), false));
        assertThat(csv).contains("\"'=cmd|'/c calc'!A1\"", "\"'+1\"", "\"' -2\"", "\"'@x").doesNotContain("\"=", "\"+", "\"@", "\"-");
    }

    @Test
    void annotationsHoldOneCommandALine() {
        var lines = GithubLines.of(book(EVIL)).lines().toList();
        assertThat(lines).singleElement().satisfies(line -> assertThat(line).startsWith("::warning title=").contains("%250A").doesNotContain("##[error]"));
    }

    @Test
    void aConsoleHasNoLineThatABuildServiceObeys() {
        var text = ConsoleText.of(report(EVIL));
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::")).noneMatch(line -> line.contains("##["));
        assertThat(text).doesNotContain("\u001b", "\u0000", "\u202e");
    }

    @Test
    void aSummaryHasNoMarkupOfOthersAndFitsItsPage() {
        var one = MarkdownSummary.of(book(EVIL));
        assertThat(one).doesNotContain("<img", "```\n::", "@all").contains("```mermaid\nsequenceDiagram");
        var rows = new ArrayList<Row>();
        IntStream.range(0, 1_500).forEach(i -> rows.add(Row.of(candidate("s" + i), report("long ".repeat(300)))));
        var many = MarkdownSummary.of(new Gradebook(rows, false));
        assertThat(many.getBytes(StandardCharsets.UTF_8).length).isLessThan(900_000);
        assertThat(many).contains("| s1499 |", "more parts are left out");
    }

    @Test
    void aPageIsAskedForOncePerFailureAndWrittenUnderTheNameThatTheRowSays() throws IOException {
        var ada = candidate("ada");
        new ReportFolder(folder, EnumSet.of(Format.HTML)).runs(ada, report("x"), (report, check, run, source) -> check.id() + " " + run.drive() + " " + source);
        try (var pages = Files.list(folder.resolve("runs"))) {
            assertThat(pages).singleElement().satisfies(page -> assertThat(page).hasContent("two opposite(1, 2) class Bank { }"));
        }
        assertThat(folder.resolve(RunFiles.name(ada, report("x").checks().getLast()))).exists();
    }

    @Test
    void partsMergeToTheByteEqualWhole() throws IOException {
        var rows = List.of(Row.of(candidate("ada"), report("x")), Row.of(candidate("bob"), report(EVIL)), Row.without(candidate("eve"), 7, "MISSING", "no"));
        var formats = EnumSet.allOf(Format.class);
        new ReportFolder(folder.resolve("1"), formats).book(new Gradebook(List.of(rows.get(2), rows.get(0)), false));
        new ReportFolder(folder.resolve("2"), formats).book(new Gradebook(List.of(rows.get(1)), false));
        new ReportFolder(folder.resolve("whole"), formats).book(new Gradebook(rows, false));
        new ReportFolder(folder.resolve("merged"), formats).book(Gradebook.merged(List.of(Gradebook.read(folder.resolve("2")), Gradebook.read(folder.resolve("1")))));
        for (var file : List.of("results.json", "junit.xml", "summary.md", "grades.csv", "annotations.txt")) {
            assertThat(folder.resolve("merged/" + file)).hasSameBinaryContentAs(folder.resolve("whole/" + file));
        }
    }

    @Test
    void anInterruptedPartIsFilledByAnother() {
        var ada = Row.of(candidate("ada"), report("x"));
        var cut = new Gradebook(List.of(Row.without(candidate("ada"), 7, "NOT_GRADED", "The grading was interrupted.")), true);
        assertThat(cut.summary()).isEqualTo("0 of 1 passed, 1 not graded (partial: it was interrupted)");
        assertThat(Gradebook.merged(List.of(cut)).partial()).isTrue();
        assertThat(Gradebook.merged(List.of(cut, new Gradebook(List.of(ada), false))).partial()).isFalse();
    }

    @Test
    void aFolderWithoutAReportIsSaidToBeOne() throws IOException {
        assertThatThrownBy(() -> Gradebook.read(folder)).isInstanceOf(GradeException.class).hasMessageContaining("There is no report in");
        Files.writeString(folder.resolve("results.json"), "{\"schema\": 99, \"rows\": []}");
        assertThatThrownBy(() -> Gradebook.read(folder)).hasMessageContaining("no report of this version");
    }

    @Test
    void aLinkInTheFolderIsReplacedAndNotFollowed() throws IOException {
        var outside = Files.writeString(folder.resolve("outside"), "mine");
        var to = Files.createDirectories(folder.resolve("to"));
        Files.createSymbolicLink(to.resolve("results.json"), outside);
        new ReportFolder(to, EnumSet.of(Format.JSON)).book(book("x"));
        assertThat(outside).hasContent("mine");
    }

    private static Gradebook book(String text) {
        return new Gradebook(List.of(Row.of(candidate("ada"), report(text))), false);
    }

    private static Candidate candidate(String student) {
        return new Candidate(student, "ordered-transfer", Optional.of(Submission.of("Bank.java", "class Bank { }")));
    }

    private static Report report(String text) {
        var trace = new Trace(List.of(new TraceEvent(0, 0, 0, Kind.STARTED, text, "1", "checks.java:1", -1),
                new TraceEvent(1, 0, 1, Kind.REQUESTED, text, text, "Bank.java:1", 0)), 0, List.of(1), List.of(2), List.of(1L), 0, 7);
        var run = new Exhibit("opposite(1, 2)", Plain.line(text), "", List.of(), List.of(1), 0, "7", "Bank.java:1", "sequenceDiagram\n    participant p0 as main",
                new Outcome.Completed(""), trace);
        var passed = new CheckReport("one", "One", Standing.PASSED, 3, 3, "all schedules pass", "", "", "", 1, "", Optional.empty(), 4);
        var failed = new CheckReport("two", "Two", Standing.FAILED, 0, 4, "fails", Plain.line(text), Plain.line(text), "Look again.", 2, "Bank.java:1", Optional.of(run), 5);
        return new Report(new Report.PackName("p", "1.0.0", "0123456789abcdef"), "ordered-transfer", "Transfer", "Bank.java", "0123456789abcdef", 1, "good",
                GradeLimits.usual(), "25", Standing.FAILED, 3, 7, List.of(new Remark("Bank.java:1", Plain.line(text), "")), List.of(passed, failed), 9);
    }
}
