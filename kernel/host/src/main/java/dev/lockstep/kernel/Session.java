package dev.lockstep.kernel;

import java.util.List;

/**
 * One learner's running program: a compiler state and a worker JVM of its own. Methods block until done and may be called from
 * any thread; runs are one at a time, {@link #stop} comes from another thread. Learner failures are values; exceptions are ours.
 */
public interface Session extends AutoCloseable {
    /** {@return an unguessable name} */
    String id();

    /**
     * Runs a cell, and before it what it needs: setup cells above it, and cells above it that never ran or whose text changed.
     *
     * @param notebook all cells in reading order
     * @param cellId which one
     */
    RunResult run(List<Cell> notebook, String cellId, RunOptions options, RunListener listener);

    /**
     * Runs one cell again from the state that its needed cells leave, in a fresh copy of the program, without touching the
     * session's variables: a replay of {@code options.choices()}.
     */
    RunResult replay(List<Cell> notebook, String cellId, RunOptions options, RunListener listener);

    /** Searches the schedules of a cell, in a fresh copy of the program; the session's variables are not touched. */
    Exploration explore(List<Cell> notebook, String cellId, ExploreOptions options, RunListener listener);

    /** Stops what runs, by the interrupt ladder. Does nothing when nothing runs. */
    void stop();

    /** A fresh worker and compiler state; every cell counts as never run. */
    void restart();

    /** Ends the worker. */
    @Override
    void close();
}
