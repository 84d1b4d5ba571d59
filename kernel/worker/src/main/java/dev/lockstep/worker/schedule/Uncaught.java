package dev.lockstep.worker.schedule;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/** The learner's own handlers of uncaught exceptions. */
final class Uncaught {
    private Uncaught() {}

    /** {@return the handler that the program has set for the thread or for all; null when there is none} */
    static @Nullable UncaughtExceptionHandler handler(Thread thread) {
        var handler = thread.getUncaughtExceptionHandler();
        if (handler != null && handler.getClass() != ThreadGroup.class) {
            return handler;
        }
        return Thread.getDefaultUncaughtExceptionHandler();
    }

    /** As the JVM does: what a handler throws is ignored. */
    static void tell(UncaughtExceptionHandler handler, Thread thread, Throwable thrown) {
        try {
            handler.uncaughtException(thread, thrown);
        } catch (Cut cut) {
            throw cut;
        } catch (Throwable ignored) {
            return;
        }
    }
}
