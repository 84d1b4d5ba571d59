package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Remark;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.drive.Exhibit;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON, field by field: its shape is a contract with other people's programs, numbered by {@code schema}. */
public final class JsonText {
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonText() {}

    /** {@return the report as text} */
    public static String of(Report report) {
        return JSON.writeValueAsString(node(report)) + "\n";
    }

    static ObjectNode node(Report report) {
        var root = JSON.createObjectNode();
        root.put("schema", SCHEMA);
        root.putObject("pack").put("id", report.pack().id()).put("version", report.pack().version()).put("digest", report.pack().digest());
        root.put("exercise", report.exercise()).put("title", report.title());
        root.putObject("submission").put("file", report.submission()).put("digest", report.submissionDigest());
        root.put("seed", report.seed()).put("sandbox", report.sandbox()).put("jdk", report.jdk());
        limits(root.putObject("limits"), report);
        root.put("standing", report.standing().name()).put("points", report.points()).put("outOf", report.outOf());
        var remarks = root.putArray("remarks");
        for (Remark remark : report.remarks()) {
            remarks.addObject().put("place", remark.place()).put("message", remark.message()).put("hint", remark.hint());
        }
        var checks = root.putArray("checks");
        report.checks().forEach(check -> check(checks.addObject(), check));
        root.put("millis", report.millis());
        return root;
    }

    private static void limits(ObjectNode node, Report report) {
        var limits = report.limits();
        node.put("checkMillis", limits.check().toMillis()).put("driveMillis", limits.drive().toMillis());
        node.put("schedulesEnumerated", limits.enumerated()).put("schedulesSampled", limits.sampled()).put("drives", limits.drives());
        node.put("runMillis", limits.run().millis()).put("steps", limits.run().steps()).put("events", limits.run().events());
        node.put("outputBytes", limits.run().outputBytes()).put("tasks", limits.run().tasks());
    }

    private static void check(ObjectNode node, CheckReport check) {
        node.put("id", check.id()).put("title", check.title()).put("standing", check.standing().name());
        node.put("points", check.points()).put("outOf", check.outOf());
        node.put("verdict", check.verdict()).put("message", check.message()).put("claim", check.claim()).put("feedback", check.feedback());
        node.put("schedules", check.schedules()).put("place", check.place());
        check.failure().ifPresent(failure -> failure(node.putObject("failure"), failure));
        node.put("millis", check.millis());
    }

    private static void failure(ObjectNode node, Exhibit failure) {
        node.put("drive", failure.drive()).put("ending", failure.ending());
        var waiting = node.putArray("waiting");
        for (var task : failure.waiting()) {
            var one = waiting.addObject().put("task", task.name()).put("waitsFor", task.waitsFor()).put("owner", task.owner()).put("at", task.at());
            var holds = one.putArray("holds");
            task.holds().forEach(holds::add);
        }
        var choices = node.putArray("choices");
        failure.choices().forEach(choices::add);
        node.put("decisive", failure.decisive()).put("traceHash", failure.traceHash()).put("mermaid", failure.mermaid());
    }
}
