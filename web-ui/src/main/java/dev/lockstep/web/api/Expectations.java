package dev.lockstep.web.api;

import dev.lockstep.exercises.expect.Comparison;
import dev.lockstep.exercises.expect.Seen;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.web.api.PageView.ExpectRow;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Chip;
import dev.lockstep.web.notebook.OutputText;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares what an author expects of a cell with what is known of it: its last run, what is known about its schedules, and the
 * failing run when one was found.
 */
final class Expectations {
    private Expectations() {}

    /** {@return the expectations, compared with what is known of the cell} */
    static List<ExpectRow> compared(ExpectBlock expect, CellSheet sheet, RunShelf shelf) {
        String printed = sheet.output().stream().filter(piece -> !piece.error()).map(OutputText::text).collect(Collectors.joining());
        var seen = new Seen(sheet.lastRun().flatMap(shelf::run).flatMap(Run::result), printed, sheet.chip().map(Chip::verdict),
                sheet.chip().flatMap(Chip::run).flatMap(shelf::run).flatMap(Run::result));
        return Comparison.of(expect, seen).stream().map(tick -> new ExpectRow(tick.key(), tick.value(), tick.met())).toList();
    }
}
