package dev.lockstep.cli;

import java.util.List;
import java.util.Locale;

/**
 * One measured row.
 *
 * @param what in words
 * @param unit {@code ms}, {@code MB} or {@code /s}
 * @param budget the design's bound, in words
 */
record Measurement(String what, String unit, double min, double median, double max, String budget) {
    static Measurement of(String what, String unit, List<Double> values, String budget) {
        var sorted = values.stream().sorted().toList();
        return new Measurement(what, unit, sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), budget);
    }

    String shown(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%,.0f %s", value, unit);
    }
}
