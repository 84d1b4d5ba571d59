package dev.lockstep.lessons;

import java.util.List;

/**
 * A piece of Java that the learner runs and edits.
 *
 * @param id unique in the lesson
 * @param setup runs whenever a cell that follows it runs
 * @param run what <em>Run</em> shows
 * @param lanes what the diagram's lanes are, in order: any of {@code tasks}, {@code locks}, {@code objects}
 * @param watch simple type names whose calls are drawn
 * @param fields {@code Type.field} or variable names whose changes are drawn
 * @param budget most schedules to search, 0 for the usual number
 * @param show false hides the text until the learner asks for it
 * @param source Java, the same in every language
 * @param line of the fence in the source language's file
 */
public record CellBlock(
        String id, boolean setup, Run run, List<String> lanes, List<String> watch, List<String> fields, int budget, boolean show,
        String source, int line) implements Block {
    /** The intent of a cell: first schedule, the first that fails, a search of all, or real time. */
    public enum Run { FIRST, FAILING, ALL, LIVE }

    public CellBlock {
        lanes = List.copyOf(lanes);
        watch = List.copyOf(watch);
        fields = List.copyOf(fields);
    }
}
