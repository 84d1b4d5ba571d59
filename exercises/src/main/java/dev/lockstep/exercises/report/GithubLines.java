package dev.lockstep.exercises.report;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A gradebook as annotations of a GitHub workflow, for standard output. Whatever a learner wrote stands in the message alone, encoded as
 * the runner decodes it, so that it cannot begin a command.
 */
final class GithubLines {
    private static final int MOST = 50;

    private GithubLines() {}

    static String of(Gradebook book) {
        return book.rows().stream().filter(row -> !row.standing().equals("PASSED")).limit(MOST).map(GithubLines::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Row row) {
        var first = row.checks().stream().filter(check -> check.path("standing").asString("").matches("FAILED|ERROR")).findFirst();
        var reason = first.map(check -> check.path("id").asString("") + ": " + Row.said(check) + place(check))
                .orElse(row.remarks().stream().findFirst().orElse(row.why()));
        var level = row.standing().equals("FAILED") || row.standing().equals("MISSING") ? "warning" : "error";
        return "::" + level + " title=" + property(row.exercise() + " · " + row.student() + " · " + row.points() + " of " + row.outOf()) + "::" + message(reason);
    }

    private static String place(JsonNode check) {
        var place = check.path("place").asString("");
        return place.isEmpty() ? "" : " Look at " + place + ".";
    }

    private static String message(String raw) {
        return Plain.line(raw).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "# #[");
    }

    private static String property(String raw) {
        return message(raw).replace(":", "%3A").replace(",", "%2C");
    }
}
