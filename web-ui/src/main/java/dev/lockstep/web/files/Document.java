package dev.lockstep.web.files;

import dev.lockstep.web.notebook.Alteration;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Notebook;
import java.util.ArrayList;
import java.util.List;

/**
 * A notebook without anything that ran.
 *
 * @param title may be empty
 */
public record Document(String title, List<Section> sections) {
    /** Code, or prose in Markdown. */
    public record Section(boolean prose, String text) {}

    public Document {
        sections = List.copyOf(sections);
    }

    /** {@return a notebook as it stands} */
    public static Document of(Notebook notebook, String title) {
        return new Document(title, notebook.sheets().stream().map(sheet -> new Section(!sheet.plan().runs(), sheet.text())).toList());
    }

    /**
     * {@return its cells, named in order}
     *
     * @throws FormatException when there are too many of them, or one is too long
     */
    public List<CellPlan> cells() {
        if (sections.size() > Alteration.MOST_CELLS) {
            throw new FormatException(FormatException.Why.TOO_MANY_CELLS, Alteration.MOST_CELLS);
        }
        List<CellPlan> cells = new ArrayList<>();
        for (Section section : sections) {
            if (section.text.length() > CellSheet.LONGEST) {
                throw new FormatException(FormatException.Why.TOO_LONG, CellSheet.LONGEST);
            }
            String id = "cell-" + (cells.size() + 1);
            cells.add(section.prose ? CellPlan.text(id, section.text) : CellPlan.of(id, section.text));
        }
        return cells.isEmpty() ? List.of(CellPlan.of("cell-1", "")) : cells;
    }
}
