package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import java.util.List;

/**
 * Where everything stands right after one event of a run.
 *
 * @param seq that event, or -1 before the first
 * @param time nanoseconds since the run began
 * @param tasks every task that was started so far, by number
 * @param locks every lock that is held or waited for, in order of first sight
 * @param ready numbers of the tasks that could go on, the one that just acted included
 * @param timers what will fire, earliest first
 * @param variables last seen value of every variable, in order of first sight
 */
public record RunState(long seq, long time, List<Task> tasks, List<Lock> locks, List<Integer> ready, List<Timer> timers,
        List<Variable> variables) {

    /** {@return the state right after event {@code seq}; whoever steps through a run keeps a {@link RunIndex} instead} */
    public static RunState at(Trace trace, long seq) {
        return RunIndex.of(trace).at(seq);
    }

    /** What a task is doing. */
    public enum Phase { RUNNING, READY, WAITS_FOR_LOCK, WAITS_TO_BE_NOTIFIED, WAITS_FOR_FUTURE, JOINS, PARKED, SLEEPS, ENDED }

    /**
     * One task.
     *
     * @param task number
     * @param name the learner's name for it
     * @param phase what it is doing
     * @param waitsFor label of what it waits for, or empty
     * @param owner number of the task that stands in its way, or -1
     * @param at its current line, or empty
     * @param holds labels of the locks it holds, oldest first
     */
    public record Task(int task, String name, Phase phase, String waitsFor, int owner, String at, List<String> holds) {
        /** {@return whether it cannot go on by itself} */
        public boolean blocked() {
            return switch (phase) {
                case WAITS_FOR_LOCK, WAITS_TO_BE_NOTIFIED, WAITS_FOR_FUTURE, JOINS, PARKED, SLEEPS -> true;
                case RUNNING, READY, ENDED -> false;
            };
        }
    }

    /** One lock or monitor: who holds it and who waits for it, in order of asking. */
    public record Lock(String label, List<Integer> holders, List<Integer> waiting) {}

    /** Something that will happen at {@code due} nanoseconds. */
    public record Timer(String label, long due) {}

    /** The last value seen in a variable, in display form. */
    public record Variable(String name, String value) {}
}
