package dev.lockstep.worker.live;

import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What the hooks call on a thread that no controlled run owns. Every method is called on the learner's own thread, and costs
 * one read of a field when there is nothing to do.
 */
public final class Live {
    private static volatile @Nullable LiveRun latest;
    private static volatile boolean stopping;
    private static volatile boolean watching;

    private Live() {}

    static void begin(LiveRun run) {
        latest = run;
        watching = !run.watch().isEmpty();
        stopping = run.isStopping();
    }

    static void end(LiveRun run) {
        if (latest == run && !run.isStopping()) {
            stopping = false;
        }
    }

    static void stopping() {
        stopping = true;
    }

    /** At back edges and method entries: ends the current thread when its run is being stopped. */
    public static void check() {
        if (stopping) {
            var task = LiveTask.current();
            if (task != null && task.run.isStopping()) {
                throw new StopSignal();
            }
        }
    }

    /** Records an event of the current thread; {@code site} 0 is nowhere. See {@link LiveRun#record} for when to call it. */
    public static void record(Kind kind, @Nullable Object object, @Nullable Object detail, int site) {
        var task = LiveTask.current();
        if (task != null) {
            task.run.record(task, kind, object, detail, site);
        }
    }

    /** {@return whether the value of the field at the site is recorded} Asked before it is boxed. */
    public static boolean shows(int site) {
        var task = watching ? LiveTask.current() : null;
        return task != null && task.run.watch().field(site);
    }

    /** {@return whether calls of the method at the site are recorded} Asked before arguments are boxed. */
    public static boolean watches(@Nullable Object self, int site) {
        var task = watching ? LiveTask.current() : null;
        return task != null && task.run.watch().call(self, site);
    }

    /** A watched call begins with these arguments, or ends with this result. */
    public static void call(Kind kind, @Nullable Object self, @Nullable Object[] values, int site) {
        record(kind, self, values.clone(), site);
    }

    /** Before {@code Thread.start}: numbers the new task in the order of starts. */
    public static void starting(Thread thread, int site) {
        var task = LiveTask.current();
        if (task != null) {
            task.run.record(task, Kind.STARTED, thread.getName(), String.valueOf(task.run.number(thread)), site);
        }
    }

    /** Takes a lock as {@code lock()} does; ends the current thread instead when its run is being stopped. */
    public static void lock(Lock lock) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    lock.lockInterruptibly();
                    return;
                } catch (InterruptedException e) {
                    check();
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code System.exit} and {@code halt}: does not return on a learner's thread. */
    public static void exit(int status, String at) {
        var task = LiveTask.current();
        if (task != null) {
            task.run.exit(status, at);
        }
    }

    /** A learner's thread ended by an exception. {@return whether its run reports it; else it is to be printed} */
    public static boolean failed(Throwable thrown) {
        var task = LiveTask.current();
        return task != null && task.run.failed(task, thrown);
    }

    /** {@return the current thread's task, or null when no live run owns it} */
    public static @Nullable LiveTask task() {
        return LiveTask.current();
    }
}
