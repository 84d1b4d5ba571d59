package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Failures;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is initialised before any learner code runs. A class whose initialiser is cut short, by a stack that learner code has filled or
 * a thread that it has stopped, can never be used again: so ours that are first needed when something fails are there before.
 */
final class Ready {
    /** At the end of a stack not even a lambda can be linked: one failure is told beforehand, a deep one that has a cause. */
    private static final int DEPTH = 60;

    private Ready() {}

    static void now() {
        open();
        var caused = Failures.of(new IllegalStateException("once", new RuntimeException(new AssertionError("thrice"))), 0);
        if (Failures.of(down(DEPTH), 0).type().equals(caused.type())) {
            throw new IllegalStateException("two failures are one");
        }
        Failures.place();
        Failures.place(Thread.currentThread().getStackTrace());
    }

    /** The reader of the run-time image, which the virtual machine's archive makes needless until a class is loaded that is not in it. */
    private static void open() {
        try (var in = Ready.class.getResourceAsStream("Ready.class")) {
            if (in == null) {
                throw new IllegalStateException("the worker does not find its own classes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable down(int depth) {
        return depth == 0 ? new StackOverflowError() : down(depth - 1);
    }
}
