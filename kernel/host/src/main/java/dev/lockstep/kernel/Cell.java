package dev.lockstep.kernel;

import java.util.List;

/**
 * One cell of a notebook or lesson as text, with what its fence says about it.
 *
 * @param id unique in its notebook, {@code [A-Za-z0-9_-]+}; places read {@code id:line}
 * @param source Java as a learner writes it
 * @param setup runs whenever a cell that follows it runs
 * @param watch simple type names whose calls are drawn
 * @param fields {@code Type.field} or variable names whose changes are drawn
 */
public record Cell(String id, String source, boolean setup, List<String> watch, List<String> fields) {
    public Cell {
        watch = List.copyOf(watch);
        fields = List.copyOf(fields);
    }

    /** {@return a plain cell} */
    public static Cell of(String id, String source) {
        return new Cell(id, source, false, List.of(), List.of());
    }
}
