package dev.lockstep.worker.live;

import org.jspecify.annotations.Nullable;

/**
 * One learner thread of a live run: its number, and the cell whose code started it, to which its output belongs for as long as
 * it lives.
 */
public final class LiveTask {
    /** A child thread belongs to the run and the cell of the thread that made it. */
    private static final InheritableThreadLocal<@Nullable LiveTask> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected @Nullable LiveTask childValue(@Nullable LiveTask parent) {
            return parent == null ? null : new LiveTask(parent.run, parent.cell);
        }
    };

    final LiveRun run;
    private String cell;
    private int number = -1;
    private final EventLog log = new EventLog();

    private LiveTask(LiveRun run, String cell) {
        this.run = run;
        this.cell = cell;
    }

    /** Makes the current thread the main task of a run. */
    static LiveTask main(LiveRun run) {
        var task = new LiveTask(run, "");
        CURRENT.set(task);
        task.number();
        return task;
    }

    /** {@return the current thread's task, or null for a thread that belongs to no live run} */
    static @Nullable LiveTask current() {
        return CURRENT.get();
    }

    /** The cell whose code the current task runs from now on. */
    public void cell(String now) {
        cell = now;
    }

    /** {@return the cell to which output belongs} */
    public String cell() {
        return cell;
    }

    /** {@return its number in its run; called by the thread itself} */
    public int number() {
        if (number < 0) {
            number = run.number(Thread.currentThread(), log);
        }
        return number;
    }

    /** {@return whether the program has ended its process: nothing more is to be seen of it} */
    public boolean hasExited() {
        return run.hasExited();
    }

    EventLog log() {
        return log;
    }
}
