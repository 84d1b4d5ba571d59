package dev.lockstep.web.api;

import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.words.Words;
import java.util.List;
import java.util.Optional;

/** What authors wrote: the text around the cells, and the cells as they began. Thread-safe. */
public interface Pages {
    /** {@return the cells of a notebook as its author wrote them, if there is such a notebook} */
    Optional<List<CellPlan>> plans(String notebook);

    /** {@return the page of a notebook} */
    PageView page(Desk desk, Words words);

    /** {@return what the author expects of a cell, compared with what is known of it} */
    List<PageView.ExpectRow> expected(Desk desk, String cell);
}
