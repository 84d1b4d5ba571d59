package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Sayings;
import dev.lockstep.kernel.shell.CellCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a session knows about its cells: which are compiled, which have run in the present worker, which are stale. */
final class Notebook {
    private final Map<String, Known> cells = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private int compiled;

    /**
     * A compiled cell.
     *
     * @param order of its compilation among all
     * @param ranIn number of the worker it ran in, or -1
     * @param completed whether it came to its end there
     * @param hung whether it had to be ended or took its worker with it when it ran last: it never runs by itself again
     */
    record Known(String source, CellCode code, int order, int ranIn, boolean completed, boolean hung) {}

    void accepted(Cell cell, CellCode code) {
        boolean hung = hung(cell);
        refused.remove(cell.id());
        cells.put(cell.id(), new Known(cell.source(), code, compiled++, -1, false, hung));
    }

    void ran(Cell cell, int worker, boolean completed, boolean hung) {
        code(cell).ifPresent(old -> cells.put(cell.id(), new Known(old.source(), old.code(), old.order(), worker, completed, hung)));
    }

    /** {@return whether the cell, with this text, had to be ended when it ran last} */
    boolean hung(Cell cell) {
        return code(cell).filter(known -> known.hung() && known.source().equals(cell.source())).isPresent();
    }

    /** A cell with this text does not compile: it does not keep the ones below it from running. */
    void refused(Cell cell) {
        refused.put(cell.id(), cell.source());
    }

    boolean refuses(Cell cell) {
        return cell.source().equals(refused.get(cell.id()));
    }

    void clear() {
        refused.clear();
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
        return !hung(cell) && !refuses(cell) && (cell.setup() || current(notebook, cell).filter(known -> known.ranIn() == worker).isEmpty());
    }

    /** {@return sentences: which cells above that one it goes without, and why} */
    List<String> leftOut(List<Cell> notebook, Cell asked) {
        var sentences = new ArrayList<String>();
        for (var cell : above(notebook, asked)) {
            if (refuses(cell)) {
                sentences.add(Sayings.english("left-out.refused", cell.id()));
            } else if (hung(cell)) {
                sentences.add(Sayings.english("left-out.hung", cell.id()));
            }
        }
        return sentences;
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
