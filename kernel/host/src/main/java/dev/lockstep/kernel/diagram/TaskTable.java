package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.RunState.Phase;
import java.util.List;

/**
 * What every task of a run has done up to some event.
 *
 * @param rows by task number, main first
 */
public record TaskTable(List<Row> rows) {
    /**
     * One task.
     *
     * @param task number
     * @param name the learner's name for it
     * @param phase what it is doing
     * @param polls watched calls of a method named {@code poll} that it made
     * @param wakes how often it was made able to go on again
     * @param parks how often it parked
     * @param busy nanoseconds in which it could go on
     * @param idle nanoseconds in which it could not
     * @param waitsFor label of what it waits for, or empty
     * @param at its current line, or empty
     */
    public record Row(int task, String name, Phase phase, long polls, long wakes, long parks, long busy, long idle, String waitsFor,
            String at) {}

    /** {@return the table right after event {@code seq}; whoever steps through a run keeps a {@link RunIndex} instead} */
    public static TaskTable of(Trace trace, long seq) {
        return RunIndex.of(trace).table(seq);
    }

    static TaskTable of(Replay replay) {
        long now = replay.time();
        var states = replay.state().tasks();
        var progress = replay.tasks();
        var rows = new java.util.ArrayList<Row>(states.size());
        for (int i = 0; i < states.size(); i++) {
            TaskProgress task = progress.get(i);
            RunState.Task state = states.get(i);
            rows.add(new Row(task.task, task.name, state.phase(), task.polls, task.wakes, task.parks, task.busyAt(now), task.idleAt(now),
                    task.waitsFor, task.at));
        }
        return new TaskTable(rows);
    }
}
