package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Cells in reading order; a value, changed by making another one.
 *
 * @param id also a file name: see {@link #isId}
 */
public record Notebook(String id, List<CellSheet> sheets) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}(\\.[a-z0-9][a-z0-9-]{0,63}){0,2}");

    public Notebook {
        sheets = List.copyOf(sheets);
    }

    /** {@return whether this may name a notebook} */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** {@return a notebook as its author wrote it} */
    public static Notebook fresh(String id, List<CellPlan> plans) {
        return new Notebook(id, plans.stream().map(CellSheet::fresh).toList());
    }

    /** {@return the sheet of a cell, if there is such a cell} */
    public Optional<CellSheet> sheet(String cell) {
        return sheets.stream().filter(sheet -> sheet.id().equals(cell)).findFirst();
    }

    List<Cell> cells() {
        return sheets.stream().map(CellSheet::cell).toList();
    }

    Notebook with(String cell, UnaryOperator<CellSheet> change) {
        return new Notebook(id, sheets.stream().map(sheet -> sheet.id().equals(cell) ? change.apply(sheet) : sheet).toList());
    }

    /** {@return the same after a change of text: nothing is known any more about the schedules of it and what follows it} */
    Notebook edited(String cell, String text) {
        boolean[] below = {false};
        return new Notebook(id, sheets.stream().map(sheet -> {
            if (sheet.id().equals(cell)) {
                below[0] = true;
                return sheet.edited(text);
            }
            return below[0] ? sheet.known(Optional.empty()) : sheet;
        }).toList());
    }
}
