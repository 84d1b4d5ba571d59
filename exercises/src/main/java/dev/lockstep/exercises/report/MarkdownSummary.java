package dev.lockstep.exercises.report;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A gradebook as the summary page of a CI job: one table, then each failure with its diagram, as many as fit. */
final class MarkdownSummary {
    /** GitHub refuses summaries of 1 MiB. */
    static final int MOST_BYTES = 900_000;
    private static final int LINE_RESERVE = 200;

    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int left;

    private MarkdownSummary() {}

    static String of(Gradebook book) {
        var summary = new MarkdownSummary();
        summary.write(book);
        return summary.text.toString();
    }

    private void write(Gradebook book) {
        add("## Lockstep: " + book.summary() + "\n\n| student | exercise | points | standing |\n|---|---|---|---|\n");
        book.rows().forEach(row -> add("| " + escaped(row.student()) + " | " + escaped(row.exercise()) + " | " + row.points() + "/" + row.outOf() + " | "
                + row.standing().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " |\n"));
        for (var row : book.rows()) {
            var details = details(row);
            if (!details.isEmpty()) {
                add("\n### " + escaped(row.student()) + ", " + escaped(row.exercise()) + "\n" + details);
            }
        }
        if (left > 0) {
            text.append("\n… ").append(left).append(" more parts are left out: this page is full. All of them are in results.json.\n");
        }
    }

    private static String details(Row row) {
        var details = new StringBuilder();
        if (row.checks().isEmpty() && !row.why().isEmpty()) {
            details.append("\n- ").append(escaped(row.why())).append('\n');
        }
        row.remarks().forEach(remark -> details.append("\n- ").append(escaped(remark)).append('\n'));
        row.checks().stream().filter(check -> check.path("standing").asString("").matches("FAILED|ERROR")).forEach(check -> failure(details, check));
        return details.toString();
    }

    private static void failure(StringBuilder details, JsonNode check) {
        details.append("\n**").append(escaped(check.path("id").asString(""))).append("** ").append(escaped(Row.said(check)));
        var place = check.path("place").asString("");
        details.append(place.isEmpty() ? "" : " Look at " + escaped(place) + ".").append("\n");
        check.path("feedback").asString("").lines().forEach(line -> details.append("\n> ").append(escaped(line)).append('\n'));
        var mermaid = check.path("failure").path("mermaid").asString("");
        // Only our own projection writes Mermaid, with one escaper; a fence in it would still end the block.
        if (!mermaid.isEmpty() && !mermaid.contains("```")) {
            details.append("\n```mermaid\n").append(mermaid.strip()).append("\n```\n");
        }
    }

    private void add(String part) {
        int size = part.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + size > MOST_BYTES - LINE_RESERVE) {
            left++;
            return;
        }
        bytes += size;
        text.append(part);
    }

    /** Every character that Markdown, HTML or a mention could take for its own becomes a character reference. */
    static String escaped(String raw) {
        var escaped = new StringBuilder();
        Plain.line(raw).codePoints().forEach(c -> {
            if ("\\`*_{}[]<>()#+!|~&@:$^=\"'".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
