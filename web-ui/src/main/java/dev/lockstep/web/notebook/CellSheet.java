package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell as the learner has it.
 *
 * @param text the learner's
 * @param version counts the changes of the text
 * @param output of the last run, in order
 * @param lastRun id of the last run
 * @param chip what is known about its schedules; empty after a change
 * @param ran when it ran last in the session, and which text that was; not for a replay, which leaves no trace there
 */
public record CellSheet(CellPlan plan, String text, long version, List<OutputText> output, Optional<String> lastRun, Optional<Chip> chip,
        Optional<Ran> ran) {
    /**
     * When a cell ran.
     *
     * @param order counts the runs of the notebook, from 1
     * @param version of the text that ran
     */
    public record Ran(long order, long version) {}

    /** Longest text of a cell, in characters. */
    public static final int LONGEST = 100_000;

    public CellSheet {
        output = List.copyOf(output);
    }

    static CellSheet fresh(CellPlan plan) {
        return new CellSheet(plan, plan.source(), 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public String id() {
        return plan.id();
    }

    Cell cell() {
        return new Cell(plan.id(), text, plan.setup(), plan.watch(), plan.fields());
    }

    CellSheet edited(String newText) {
        return new CellSheet(plan, newText, version + 1, output, lastRun, Optional.empty(), ran);
    }

    CellSheet started() {
        return new CellSheet(plan, text, version, List.of(), lastRun, chip, ran);
    }

    CellSheet printed(OutputText more) {
        List<OutputText> all = new ArrayList<>(output);
        if (!all.isEmpty() && all.getLast().continuedBy(more)) {
            all.set(all.size() - 1, all.getLast().and(more));
        } else {
            all.add(more);
        }
        return new CellSheet(plan, text, version, all, lastRun, chip, ran);
    }

    CellSheet ran(String run) {
        return new CellSheet(plan, text, version, output, Optional.of(run), chip, ran);
    }

    CellSheet known(Optional<Chip> known) {
        return new CellSheet(plan, text, version, output, lastRun, known, ran);
    }

    CellSheet ran(Ran when) {
        return new CellSheet(plan, text, version, output, lastRun, chip, Optional.of(when));
    }
}
