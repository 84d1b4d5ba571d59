package dev.lockstep.kernel;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Table;
import java.util.List;
import java.util.Optional;

/** What came of running a cell or program: a value, never an exception. */
public sealed interface Outcome {
    /** {@return the name under which programs know it} */
    default String kind() {
        return switch (this) {
            case Completed _ -> "completed";
            case Rejected _ -> "rejected";
            case Threw _ -> "threw";
            case Stuck _ -> "stuck";
            case NoProgress _ -> "no-progress";
            case Stopped _ -> "stopped";
            case TimedOut _ -> "timed-out";
            case LimitExceeded _ -> "limit";
            case Exited _ -> "exited";
            case WorkerDied _ -> "worker-died";
        };
    }

    /**
     * It ended.
     *
     * @param value the display form of the last expression, or empty
     * @param table the same as rows, where that is easier to read
     */
    record Completed(String value, Optional<Table> table) implements Outcome {
        public Completed(String value) {
            this(value, Optional.empty());
        }
    }

    /** It did not compile; nothing of it has run. */
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {}

    record Threw(Ending.Failure failure) implements Outcome {}

    record Stuck(Ending.Stuck.Reason reason, List<Ending.Waiting> tasks) implements Outcome {}

    record NoProgress(long steps, int task, String at) implements Outcome {}

    /** Somebody pressed Stop. */
    record Stopped(Rung rung, String at) implements Outcome {}

    record TimedOut(long limitMillis, Rung rung, String at) implements Outcome {}

    record LimitExceeded(String limit, long value) implements Outcome {}

    /** The program ended its own process, {@code System.exit}. */
    record Exited(int status, String at) implements Outcome {}

    /** The worker process is gone: killed from outside, out of memory, or it sent garbage. */
    record WorkerDied(String why) implements Outcome {}

    /** How far up the interrupt ladder the kernel had to go, and so what was kept. */
    enum Rung {
        /** The program noticed; all state is kept. */
        COOPERATIVE,
        /** Interrupt and unpark; all state is kept. */
        INTERRUPT,
        /** The worker was killed; declarations are replayed, variables are lost. */
        KILL
    }
}
