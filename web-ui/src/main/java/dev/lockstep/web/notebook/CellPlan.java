package dev.lockstep.web.notebook;

import java.util.List;

/**
 * A cell as its author wrote it.
 *
 * @param id unique in its notebook
 * @param source the author's text
 * @param setup runs whenever a cell that follows it runs
 * @param run what <em>Run</em> is to show
 * @param lanes what the diagram's lanes are: {@code tasks}, {@code locks}, {@code objects}, {@code variables}; empty for whatever suits
 * @param watch simple type names whose calls are drawn
 * @param fields whose changes are drawn
 * @param budget most schedules of a search
 * @param fails whether the author wants it to fail, and what follows to run all the same
 */
public record CellPlan(String id, String source, boolean setup, Intent run, List<String> lanes, List<String> watch, List<String> fields,
        int budget, boolean fails) {
    /** Schedules of a search when the author says nothing. */
    public static final int USUAL_BUDGET = 10_000;

    /** The first schedule, the first that fails, a search of all, or real time; {@code TEXT} is prose in Markdown, which never runs. */
    public enum Intent { FIRST, FAILING, ALL, LIVE, TEXT }

    public CellPlan {
        lanes = List.copyOf(lanes);
        watch = List.copyOf(watch);
        fields = List.copyOf(fields);
    }

    /** {@return whether this is code} */
    public boolean runs() {
        return run != Intent.TEXT;
    }

    /** {@return prose} */
    public static CellPlan text(String id, String markdown) {
        return new CellPlan(id, markdown, false, Intent.TEXT, List.of(), List.of(), List.of(), 1, false);
    }

    /** {@return a plain cell} */
    public static CellPlan of(String id, String source) {
        return new CellPlan(id, source, false, Intent.FIRST, List.of(), List.of(), List.of(), USUAL_BUDGET, false);
    }
}
