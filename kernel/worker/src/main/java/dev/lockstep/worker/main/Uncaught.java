package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Failures;
import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.program.Ending.Failure;

/** What becomes of an exception that ends a learner's thread: its run reports the first one, others are printed. */
final class Uncaught {
    private Uncaught() {}

    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (Live.task() != null && !Live.failed(thrown)) {
                System.err.println(text(thread.getName(), Failures.of(thrown, 0)));
            }
        });
    }

    /** Under our scheduler a handler is the learner's own or there is none. */
    static void uninstall() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    static String text(String thread, Failure failure) {
        var text = new StringBuilder(failure.type());
        if (!failure.message().isEmpty()) {
            text.append(": ").append(failure.message());
        }
        text.append(" in thread \"").append(thread).append('"');
        failure.frames().forEach(frame -> text.append("\n    at ").append(frame));
        return text.toString();
    }
}
