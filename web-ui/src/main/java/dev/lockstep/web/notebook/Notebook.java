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
 * @param own what the learner alone decides; empty where an author does
 */
public record Notebook(String id, List<CellSheet> sheets, Optional<Own> own) {
    /**
     * A notebook without an author.
     *
     * @param title empty for the scratch page, which the page names
     * @param bin cells that were deleted, the latest last
     * @param deleted whether the whole notebook was
     */
    public record Own(String title, List<Binned> bin, boolean deleted) {
        public static final Own UNTITLED = new Own("", List.of(), false);

        public Own {
            bin = List.copyOf(bin);
        }
    }

    /** A deleted cell and where it stood. */
    public record Binned(CellSheet sheet, int at) {}

    /** What the ids of named notebooks begin with. */
    static final String NAMED = "own-";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}(\\.[a-z0-9][a-z0-9-]{0,63}){0,2}");

    public Notebook {
        sheets = List.copyOf(sheets);
    }

    /** {@return whether this may name a notebook} */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** {@return whether such a notebook has no author: its learner may add, move and delete cells} */
    public static boolean isOwn(String id) {
        return id.equals("scratch") || id.startsWith("scratch-") || isNamed(id);
    }

    /** {@return whether such a notebook is one that a learner made and named} */
    public static boolean isNamed(String id) {
        return id.startsWith(NAMED);
    }

    /** {@return a notebook as its author wrote it} */
    public static Notebook fresh(String id, List<CellPlan> plans) {
        return new Notebook(id, plans.stream().map(CellSheet::fresh).toList(), isOwn(id) ? Optional.of(Own.UNTITLED) : Optional.empty());
    }

    Notebook with(List<CellSheet> others) {
        return new Notebook(id, others, own);
    }

    Notebook with(Own other) {
        return new Notebook(id, sheets, Optional.of(other));
    }

    /** {@return the sheet of a cell, if there is such a cell} */
    public Optional<CellSheet> sheet(String cell) {
        return sheets.stream().filter(sheet -> sheet.id().equals(cell)).findFirst();
    }

    /** {@return its code, as the kernel knows it} */
    public List<Cell> cells() {
        return sheets.stream().filter(sheet -> sheet.plan().runs()).map(CellSheet::cell).toList();
    }

    Notebook with(String cell, UnaryOperator<CellSheet> change) {
        return with(sheets.stream().map(sheet -> sheet.id().equals(cell) ? change.apply(sheet) : sheet).toList());
    }

    /** {@return the same after a change of text: nothing is known any more about the schedules of it and what follows it} */
    Notebook edited(String cell, String text) {
        boolean[] below = {false};
        return with(sheets.stream().map(sheet -> {
            if (sheet.id().equals(cell)) {
                below[0] = true;
                return sheet.edited(text);
            }
            return below[0] ? sheet.known(Optional.empty()) : sheet;
        }).toList());
    }

    /** {@return the same after some cells ran, one after the other; one that ran again by itself with the same text keeps its number} */
    Notebook ran(List<String> before, String asked, long version) {
        Notebook now = this;
        for (String cell : before) {
            boolean known = now.sheet(cell).flatMap(CellSheet::ran).filter(ran -> ran.version() == now(cell)).isPresent();
            now = known ? now : now.ran(cell, now(cell));
        }
        return now.ran(asked, version);
    }

    private long now(String cell) {
        return sheet(cell).map(CellSheet::version).orElse(0L);
    }

    private Notebook ran(String cell, long version) {
        long next = 1 + sheets.stream().flatMap(sheet -> sheet.ran().stream()).mapToLong(CellSheet.Ran::order).max().orElse(0);
        return with(cell, sheet -> sheet.ran(new CellSheet.Ran(next, version)));
    }
}
