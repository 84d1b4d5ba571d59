package dev.lockstep.worker.program;

import java.util.List;
import java.util.Optional;

/** How one run ended, seen from inside the worker. */
public sealed interface Ending {
    /**
     * The main task and everything it waited for came to their end.
     *
     * @param value the display form of the last expression's value, empty for none
     * @param observation what a drive method returned
     * @param table the same value as rows, where that is easier to read
     */
    record Completed(String value, Value observation, Optional<Table> table) implements Ending {
        public Completed(String value, Value observation) {
            this(value, observation, Optional.empty());
        }
    }

    /** A task ended by an exception that nobody caught, or a failed assertion. */
    record Threw(Failure failure) implements Ending {}

    /**
     * Tasks are left and none can ever go on.
     *
     * @param reason why
     * @param tasks every task that cannot go on, main first
     */
    record Stuck(Reason reason, List<Waiting> tasks) implements Ending {
        /** Why nothing can go on: each reason has a sentence of its own and a lesson. */
        public enum Reason { DEADLOCK, LOST_WAKE_UP, WAITS_FOR_ENDED_TASK, NOTHING_LEFT_TO_WAKE_IT }
    }

    /** {@code System.exit}, {@code halt} or {@code addShutdownHook} trickery: the program asked its process to end. */
    record Exited(int status, String at) implements Ending {}

    /** The step bound was reached: a loop that neither parks nor yields. */
    record NoProgress(long steps, int task, String at) implements Ending {}

    /**
     * Stopped from outside, or a limit of time was reached.
     *
     * @param timedOut whether it was the limit
     * @param interrupted whether the program had to be interrupted; else it noticed by itself
     * @param at where the main task or the one that ran was then, or empty
     */
    record Stopped(boolean timedOut, boolean interrupted, String at) implements Ending {}

    /**
     * A limit other than time was reached.
     *
     * @param limit its name as in {@link Limits}, such as {@code events}
     * @param value its value
     * @param at where, or empty
     */
    record LimitReached(String limit, long value, String at) implements Ending {
        /** Nowhere in particular. */
        public LimitReached(String limit, long value) {
            this(limit, value, "");
        }
    }

    /**
     * One task that cannot go on.
     *
     * @param task number
     * @param name the learner's name for it, such as {@code A to B}
     * @param waitsFor label of what it waits for, such as {@code ReentrantLock#2}; empty when it is parked for nobody
     * @param owner number of the task that holds it, or -1
     * @param at where it waits
     * @param holds labels of what it holds
     */
    record Waiting(int task, String name, String waitsFor, int owner, String at, List<String> holds) {
        public Waiting {
            holds = List.copyOf(holds);
        }
    }

    /**
     * An exception as a value, causes included; frames of the engine, JShell and reflection are already cut.
     *
     * @param type class name as the learner wrote it
     * @param message its message, or empty
     * @param task the task that it ended, by number
     * @param frames innermost first, {@code method (cell-3:7)}; a long recursion shows first and last frames with a count
     * @param at the innermost place in the learner's code
     * @param causes its causes, outermost first (suppressed ones included, marked in {@code type})
     */
    record Failure(String type, String message, int task, List<String> frames, String at, List<Failure> causes) {
        public Failure {
            frames = List.copyOf(frames);
            causes = List.copyOf(causes);
        }
    }
}
