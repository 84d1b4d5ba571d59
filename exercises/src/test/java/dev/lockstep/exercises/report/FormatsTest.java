package dev.lockstep.exercises.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.batch.Candidate;
import dev.lockstep.exercises.proof.Proof;
import dev.lockstep.exercises.proof.ProofJson;
import dev.lockstep.exercises.proof.ProofPlaces;
import dev.lockstep.lessons.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read keeps to what those programs demand. */
class FormatsTest {
    /** https://gradescope-autograders.readthedocs.io/en/latest/specs/ */
    private static final Set<String> GRADESCOPE = Set.of("score", "execution_time", "output", "output_format", "test_output_format", "test_name_format",
            "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard");

    private static final Set<String> GRADESCOPE_TEST = Set.of("score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
            "visibility", "extra_data");

    private static final Set<String> VISIBILITIES = Set.of("visible", "hidden", "after_due_date", "after_published");

    @Test
    void jenkinsReadsEveryRow() {
        var xml = JunitXml.of(new Gradebook(rows(), false));
        assertThatCode(() -> validate(xml)).as(xml).doesNotThrowAnyException();
        assertThat(xml).contains("<skipped ", "<failure ", "<error ", "tests=\"4\" failures=\"1\" errors=\"1\" skipped=\"1\"");
        assertThatThrownBy(() -> validate(xml.replaceFirst(" errors=\"\\d+\"", ""))).isInstanceOf(SAXException.class);
    }

    @Test
    void gradescopeReadsEveryRow() {
        for (var row : rows()) {
            var root = parsed(GradescopeJson.of(row));
            assertThat(GRADESCOPE).containsAll(root.propertyNames());
            assertThat(root.path("score").isNumber()).isTrue();
            assertThat(List.of("text", "html", "simple_format", "md", "ansi")).contains(root.path("output_format").asString());
            assertThat(VISIBILITIES).contains(root.path("visibility").asString(), root.path("stdout_visibility").asString());
            root.path("tests").forEach(test -> {
                assertThat(GRADESCOPE_TEST).containsAll(test.propertyNames());
                assertThat(test.path("score").asInt()).isBetween(0, test.path("max_score").asInt());
                assertThat(List.of("passed", "failed")).contains(test.path("status").asString());
                assertThat(VISIBILITIES).contains(test.path("visibility").asString());
            });
        }
    }

    @Test
    void sarifHasWhatItsSchemaRequires() {
        var problems = List.of(Problem.error("lessons/a b.md", 3, 7, "wrong"), Problem.warning("", 0, 0, "old"));
        var root = parsed(ProofJson.sarif(new Proof("p", "1.0.0", problems, List.of(), 3, Duration.ZERO), new ProofPlaces("my pack/")));
        assertThat(root.path("version").asString()).isEqualTo("2.1.0");
        var run = root.path("runs").path(0);
        var driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asString()).isNotBlank();
        var rules = driver.path("rules").valueStream().map(rule -> rule.path("id").asString()).toList();
        assertThat(run.path("results").size()).isEqualTo(2);
        run.path("results").forEach(result -> {
            assertThat(rules).contains(result.path("ruleId").asString());
            assertThat(List.of("none", "note", "warning", "error")).contains(result.path("level").asString());
            assertThat(result.path("message").path("text").asString()).isNotBlank();
            var place = result.path("locations").path(0).path("physicalLocation");
            assertThat(URI.create(place.path("artifactLocation").path("uri").asString()).isAbsolute()).isFalse();
            assertThat(place.path("region").path("startLine").asInt()).isPositive();
            assertThat(place.path("region").path("startColumn").asInt()).isPositive();
        });
    }

    private static void validate(String xml) throws SAXException, IOException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(FormatsTest.class.getResource("junit.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static JsonNode parsed(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    /** One of each standing. */
    private static List<Row> rows() {
        var checks = List.of(check(Standing.PASSED, 2, 2), check(Standing.FAILED, 0, 3), check(Standing.ERROR, 0, 4), check(Standing.NOT_JUDGED, 0, 0));
        var report = new Report(new Report.PackName("p", "1.0.0", "0123"), "one", "One", "A.java", "4567", 1, "strong", GradeLimits.usual(), "25",
                Standing.ERROR, 2, 9, List.of(), checks, 5);
        return List.of(Row.of(candidate("ada"), report), Row.without(candidate("bob"), 9, "MISSING", "Nothing was handed in."),
                Row.without(candidate("eve"), 9, "ERROR", "The disk is full."), Row.without(candidate("kim"), 9, "NOT_GRADED", "The grading was interrupted."));
    }

    private static CheckReport check(Standing standing, int points, int outOf) {
        return new CheckReport("is-" + standing.ordinal(), "Title", standing, points, outOf, "verdict", "message", "claim", "feedback", 1, "", Optional.empty(), 1);
    }

    private static Candidate candidate(String student) {
        return new Candidate(student, "one", Optional.of(Submission.of("A.java", "class A { }")));
    }
}
