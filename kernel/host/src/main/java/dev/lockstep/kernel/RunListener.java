package dev.lockstep.kernel;

import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;

/** Hears what a run shows while it runs; called from one thread at a time, in order, and must not block for long. */
public interface RunListener {
    /** The cells that run first because the asked one needs them. */
    default void alsoRuns(List<String> cells) {}

    /** A cell printed. */
    default void output(String cell, int task, boolean error, String text) {}

    /** The next events of the run. */
    default void events(List<TraceEvent> events) {}

    /** A search has run so many schedules. */
    default void progress(long schedules, long failing) {}

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};
}
