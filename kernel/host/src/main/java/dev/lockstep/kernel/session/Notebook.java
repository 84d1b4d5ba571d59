package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.shell.CellCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a session knows about its cells: which are compiled, which have run in the present worker, which are stale. */
final class Notebook {
    private final Map<String, Known> cells = new HashMap<>();
    private int compiled;

    /**
     * A compiled cell.
     *
     * @param order of its compilation among all
     * @param ranIn number of the worker it ran in, or -1
     * @param completed whether it came to its end there
     */
    record Known(String source, CellCode code, int order, int ranIn, boolean completed) {}

    void accepted(Cell cell, CellCode code) {
        cells.put(cell.id(), new Known(cell.source(), code, compiled++, -1, false));
    }

    void ran(Cell cell, int worker, boolean completed) {
        code(cell).ifPresent(old -> cells.put(cell.id(), new Known(old.source(), old.code(), old.order(), worker, completed)));
    }

    void clear() {
        cells.clear();
    }

    /** {@return the cell's code, if it is compiled} */
    Optional<Known> code(Cell cell) {
        return Optional.ofNullable(cells.get(cell.id()));
    }

    /** {@return the cell's code if it may be used as it is: same text, and nothing above it was redefined since} */
    Optional<Known> current(List<Cell> notebook, Cell cell) {
        return code(cell).filter(known -> known.source().equals(cell.source())
                && above(notebook, cell).stream().flatMap(upper -> code(upper).stream())
                        .noneMatch(upper -> upper.code().replaces() && upper.order() > known.order()));
    }

    /** {@return whether the cell has to run before a cell below it can} */
    boolean needed(List<Cell> notebook, Cell cell, int worker) {
        return cell.setup() || current(notebook, cell).filter(known -> known.ranIn() == worker).isEmpty();
    }

    static List<Cell> above(List<Cell> notebook, Cell cell) {
        var upper = new ArrayList<Cell>();
        for (var one : notebook) {
            if (one.id().equals(cell.id())) {
                return upper;
            }
            upper.add(one);
        }
        return upper;
    }
}
