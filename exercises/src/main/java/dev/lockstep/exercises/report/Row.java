package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.batch.Candidate;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a gradebook, as data that survives a file: what shards merge. It holds no time, so that equal submissions, pack and seed
 * give equal bytes. All text in it is neutral already ({@link Plain}); each writer adds what its own format needs.
 */
public record Row(ObjectNode json) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** {@return the row of a report} */
    public static Row of(Candidate candidate, Report report) {
        var row = begun(candidate, report.standing().name(), "");
        var node = JsonText.node(report);
        node.remove("millis");
        node.get("checks").forEach(check -> ((ObjectNode) check).remove("millis"));
        report.checks().stream().filter(check -> check.failure().isPresent()).forEach(check -> page(candidate, check, node));
        row.set("report", node);
        return new Row(row);
    }

    private static void page(Candidate candidate, CheckReport check, ObjectNode report) {
        for (var node : report.get("checks")) {
            if (node.get("id").asString().equals(check.id())) {
                ((ObjectNode) node).put("page", RunFiles.name(candidate, check));
            }
        }
    }

    /** {@return the row of somebody of whom there is no report, and why} @param outOf the points that could be had */
    public static Row without(Candidate candidate, int outOf, String standing, String why) {
        return new Row(begun(candidate, standing, why).put("outOf", outOf));
    }

    private static ObjectNode begun(Candidate candidate, String standing, String why) {
        return JSON.createObjectNode().put("student", Plain.line(candidate.student())).put("exercise", candidate.exercise())
                .put("standing", standing).put("why", Plain.line(why));
    }

    String student() {
        return text("student");
    }

    String exercise() {
        return text("exercise");
    }

    /** {@return PASSED, FAILED, ERROR, MISSING, or NOT_GRADED when the batch ended before} */
    public String standing() {
        return text("standing");
    }

    String why() {
        return text("why");
    }

    int points() {
        return json.path("report").path("points").asInt(0);
    }

    int outOf() {
        return json.path("report").path("outOf").asInt(json.path("outOf").asInt(0));
    }

    JsonNode report() {
        return json.path("report");
    }

    List<JsonNode> checks() {
        return StreamSupport.stream(json.path("report").path("checks").spliterator(), false).toList();
    }

    List<String> remarks() {
        return StreamSupport.stream(json.path("report").path("remarks").spliterator(), false)
                .map(one -> (one.path("place").asString("").isEmpty() ? "" : one.path("place").asString("") + ": ") + one.path("message").asString("")
                        + " " + one.path("hint").asString("")).map(String::strip).toList();
    }

    private String text(String field) {
        return json.path(field).asString("");
    }

    /** {@return a check's failure in one line} */
    static String said(JsonNode check) {
        var claim = check.path("claim").asString("");
        var message = check.path("message").asString("");
        var verdict = check.path("verdict").asString("");
        return ((verdict.isEmpty() ? "" : verdict + ". ") + (claim.isEmpty() ? "" : "Not so: " + claim + ". ") + message).strip();
    }
}
