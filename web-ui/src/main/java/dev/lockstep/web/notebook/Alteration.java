package dev.lockstep.web.notebook;

import dev.lockstep.web.notebook.DeskException.Why;
import dev.lockstep.web.notebook.Notebook.Binned;
import dev.lockstep.web.notebook.Notebook.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A change of which cells there are; pure. Each throws {@link DeskException} when it cannot be done as things are. */
public sealed interface Alteration {
    /** Most cells of a notebook. */
    int MOST_CELLS = 200;
    /** Most deleted cells that can be had back. */
    int MOST_BINNED = 50;
    /** Longest title, in characters. */
    int LONGEST_TITLE = 120;

    /**
     * What came of it.
     *
     * @param cell the cell to look at then; empty when it is none in particular
     * @param restarts whether what has run no longer belongs to these cells
     */
    record Altered(Notebook notebook, String cell, boolean restarts) {}

    /** A new cell below another one, or on top when {@code after} is empty. */
    record Add(String after, boolean text, String source) implements Alteration {}

    record Delete(String cell) implements Alteration {}

    /** Brings the cell that was deleted last back to where it was. */
    record Undelete() implements Alteration {}

    /** Up when {@code by} is negative; as far as there is room. */
    record Move(String cell, int by) implements Alteration {}

    /** The text from that character on becomes a new cell below. */
    record Split(String cell, int at) implements Alteration {}

    record Rename(String title) implements Alteration {}

    /** Deletes the whole notebook, or brings it back. */
    record Bin(boolean deleted) implements Alteration {}

    /** {@return the notebook after it} */
    default Altered applyTo(Notebook notebook) {
        Own own = notebook.own().orElseThrow(() -> new DeskException(Why.FIXED, notebook.id()));
        return switch (this) {
            case Add add -> added(notebook, own, add);
            case Delete(String cell) -> deleted(notebook, own, cell);
            case Undelete() -> undeleted(notebook, own);
            case Move(String cell, int by) -> moved(notebook, cell, by);
            case Split(String cell, int at) -> split(notebook, own, cell, at);
            case Rename(String title) -> new Altered(notebook.with(new Own(named(title), own.bin(), own.deleted())), "", false);
            case Bin(boolean gone) -> new Altered(notebook.with(new Own(own.title(), own.bin(), gone)), "", false);
        };
    }

    private static Altered added(Notebook notebook, Own own, Add add) {
        roomFor(add.source.length());
        int at = add.after.isEmpty() ? 0 : index(notebook, add.after) + 1;
        String id = freshId(notebook, own);
        CellPlan plan = add.text ? CellPlan.text(id, "") : CellPlan.of(id, "");
        CellSheet sheet = CellSheet.fresh(plan).edited(add.source);
        return new Altered(inserted(notebook, at, sheet), id, false);
    }

    private static Altered deleted(Notebook notebook, Own own, String cell) {
        int at = index(notebook, cell);
        List<CellSheet> sheets = new ArrayList<>(notebook.sheets());
        CellSheet gone = sheets.remove(at);
        List<Binned> bin = Stream.concat(own.bin().stream(), Stream.of(new Binned(gone, at))).skip(Math.max(0, own.bin().size() + 1 - MOST_BINNED)).toList();
        String next = sheets.isEmpty() ? "" : sheets.get(Math.min(at, sheets.size() - 1)).id();
        return new Altered(notebook.with(sheets).with(new Own(own.title(), bin, own.deleted())), next, gone.ran().isPresent());
    }

    private static Altered undeleted(Notebook notebook, Own own) {
        if (own.bin().isEmpty()) {
            throw new DeskException(Why.NOTHING_DELETED, notebook.id());
        }
        Binned last = own.bin().getLast();
        List<Binned> bin = own.bin().subList(0, own.bin().size() - 1);
        Notebook with = inserted(notebook, Math.min(last.at(), notebook.sheets().size()), last.sheet());
        return new Altered(with.with(new Own(own.title(), bin, own.deleted())), last.sheet().id(), last.sheet().ran().isPresent());
    }

    private static Altered moved(Notebook notebook, String cell, int by) {
        int at = index(notebook, cell);
        List<CellSheet> sheets = new ArrayList<>(notebook.sheets());
        int to = Math.clamp((long) at + by, 0, sheets.size() - 1);
        sheets.add(to, sheets.remove(at));
        return new Altered(notebook.with(sheets), cell, to != at && sheets.get(to).plan().runs());
    }

    private static Altered split(Notebook notebook, Own own, String cell, int at) {
        int index = index(notebook, cell);
        CellSheet whole = notebook.sheets().get(index);
        int cut = Math.clamp(at, 0, whole.text().length());
        String id = freshId(notebook, own);
        CellPlan plan = whole.plan().runs() ? CellPlan.of(id, "") : CellPlan.text(id, "");
        Notebook first = notebook.edited(cell, whole.text().substring(0, cut).stripTrailing());
        CellSheet second = CellSheet.fresh(plan).edited(withoutBlankLines(whole.text().substring(cut)));
        return new Altered(inserted(first, index + 1, second), id, false);
    }

    private static String withoutBlankLines(String text) {
        return text.replaceFirst("^(?:[ \\t]*\\R)+", "");
    }

    private static Notebook inserted(Notebook notebook, int at, CellSheet sheet) {
        if (notebook.sheets().size() >= MOST_CELLS) {
            throw new DeskException(Why.TOO_MANY_CELLS, notebook.id());
        }
        List<CellSheet> sheets = new ArrayList<>(notebook.sheets());
        sheets.add(at, sheet);
        return notebook.with(sheets);
    }

    private static int index(Notebook notebook, String cell) {
        return java.util.stream.IntStream.range(0, notebook.sheets().size()).filter(i -> notebook.sheets().get(i).id().equals(cell)).findFirst()
                .orElseThrow(() -> new DeskException(Why.NO_SUCH_CELL, cell));
    }

    /** Deleted cells keep their names: they may come back. */
    private static String freshId(Notebook notebook, Own own) {
        List<String> taken = Stream.concat(notebook.sheets().stream(), own.bin().stream().map(Binned::sheet)).map(CellSheet::id).toList();
        int number = taken.size() + 1;
        while (taken.contains("cell-" + number)) {
            number++;
        }
        return "cell-" + number;
    }

    private static void roomFor(int characters) {
        if (characters > CellSheet.LONGEST) {
            throw new DeskException(Why.TOO_LONG, "");
        }
    }

    /** {@return a title that fits into a line} */
    static String named(String wanted) {
        String line = wanted.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length()))));
    }
}
