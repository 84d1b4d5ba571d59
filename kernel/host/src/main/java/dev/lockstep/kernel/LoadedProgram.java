package dev.lockstep.kernel;

import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import java.time.Duration;

/**
 * Compiled code in a worker process of its own. Every run and search is in a fresh copy of the classes. A worker that dies is
 * an outcome; the next call gets a new one. One call at a time; {@link #stop} comes from another thread.
 */
public interface LoadedProgram extends AutoCloseable {
    /** Runs entry points, such as a drive method with {@link Value} arguments. */
    Result run(Program program, RunOptions options, RunListener listener);

    /** Searches the schedules of the same; distinct observations are in {@link Exploration#found()}. */
    Exploration explore(Program program, ExploreOptions options, RunListener listener);

    /** Stops what runs, by the interrupt ladder. */
    void stop();

    /** Ends the worker. */
    @Override
    void close();

    /**
     * One finished run.
     *
     * @param outcome how it ended
     * @param observation what the last entry point returned, {@link Value.Nothing} unless it completed
     * @param trace its events and choices
     * @param took real time
     */
    record Result(Outcome outcome, Value observation, Trace trace, Duration took) {}
}
