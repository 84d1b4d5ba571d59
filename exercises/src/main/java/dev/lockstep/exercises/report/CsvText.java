package dev.lockstep.exercises.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gradebook for a spreadsheet. No cell can be a formula: what begins like one gets an apostrophe, as spreadsheets write it themselves. */
final class CsvText {
    private CsvText() {}

    static String of(Gradebook book) {
        var lines = Stream.concat(Stream.of(List.of("student", "exercise", "points", "outOf", "standing", "reason")), book.rows().stream().map(CsvText::cells));
        return lines.map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> cells(Row row) {
        var reason = row.checks().stream().filter(check -> check.path("standing").asString("").equals("FAILED")).findFirst()
                .map(check -> check.path("id").asString("") + ": " + Row.said(check)).orElse(row.remarks().stream().findFirst().orElse(row.why()));
        return List.of(row.student(), row.exercise(), Integer.toString(row.points()), Integer.toString(row.outOf()), row.standing(), reason);
    }

    private static String cell(String text) {
        var plain = Plain.line(text);
        boolean formula = !plain.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20|%".indexOf(plain.strip().isEmpty() ? ' ' : plain.strip().charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + plain.replace("\"", "\"\"") + "\"";
    }
}
