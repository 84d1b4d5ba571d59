package dev.lockstep.exercises.report;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One row as Gradescope's {@code results.json}. Hidden checks carry no detail in any report. */
final class GradescopeJson {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GradescopeJson() {}

    static String of(Row row) {
        var root = JSON.createObjectNode().put("score", row.points()).put("visibility", "visible").put("stdout_visibility", "hidden")
                .put("output_format", "text").put("output", row.checks().isEmpty() ? row.why() : String.join("\n", row.remarks()));
        var tests = root.putArray("tests");
        for (var check : row.checks()) {
            boolean passed = check.path("standing").asString("").equals("PASSED");
            var feedback = check.path("feedback").asString("");
            tests.addObject().put("name", check.path("id").asString("") + ": " + check.path("title").asString(""))
                    .put("score", check.path("points").asInt(0)).put("max_score", check.path("outOf").asInt(0))
                    .put("status", passed ? "passed" : "failed").put("output_format", "text").put("visibility", "visible")
                    .put("output", Row.said(check) + (feedback.isEmpty() ? "" : "\n" + feedback));
        }
        return JSON.writeValueAsString(root) + "\n";
    }
}
