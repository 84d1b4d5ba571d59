package dev.lockstep.worker.program;

import java.util.List;

/**
 * A collection as rows, to be looked at: never read by a program.
 *
 * @param kind what the rows are
 * @param columns names; empty names where the kind says enough
 * @param rows texts, one for each column
 * @param total how many there are in all: more than {@code rows} when there are too many to show
 */
public record Table(Kind kind, List<Column> columns, List<List<String>> rows, long total) {
    public static final int MAX_ROWS = 1_000;
    public static final int MAX_COLUMNS = 24;
    /** Most cells in all: many columns leave room for fewer rows. */
    public static final int MAX_CELLS = 4_000;
    /** Longest text of one cell, without the mark that it was cut. */
    public static final int MAX_TEXT = 120;

    /** What the rows are: records of one type, a map's entries (its keys come first), or plain numbers in order. */
    public enum Kind { RECORDS, ENTRIES, NUMBERS }

    /** @param numeric whether every row has a number here */
    public record Column(String name, boolean numeric) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        boolean fits = columns.size() <= MAX_COLUMNS && rows.size() <= MAX_ROWS && (long) columns.size() * rows.size() <= MAX_CELLS
                && rows.stream().allMatch(fits(columns.size()));
        if (!fits) {
            throw new IllegalArgumentException("not a table to be shown: " + columns.size() + " columns, " + rows.size() + " rows");
        }
    }

    private static java.util.function.Predicate<List<String>> fits(int columns) {
        return row -> row.size() == columns && row.stream().allMatch(text -> text.length() <= MAX_TEXT + 1);
    }
}
