package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.worker.program.Ending.Failure;
import java.util.Optional;

/** Adds to a failure by which of our limits it came about: the system's own words name neither the limit nor its value. */
final class LimitNote {
    private final LimitTable limits;

    LimitNote(LimitTable limits) {
        this.limits = limits;
    }

    /** {@return the failure, whose message names the limit where one did it} */
    Failure on(Failure failure) {
        return note(failure).map(note -> new Failure(failure.type(), failure.message().isEmpty() ? note : failure.message() + " " + note,
                failure.task(), failure.frames(), failure.at(), failure.causes())).orElse(failure);
    }

    private Optional<String> note(Failure failure) {
        var found = failure.type().endsWith("IOException") && failure.message().startsWith("Cannot run program")
                ? Optional.of("(limit processes: 0)") : limit(failure).map(limit -> "(limit " + limit.text() + ": " + limits.shown(limit) + ")");
        return found.or(() -> failure.causes().stream().limit(10).flatMap(cause -> note(cause).stream()).findFirst());
    }

    private static Optional<Limit> limit(Failure failure) {
        var type = failure.type();
        var message = failure.message();
        if (type.endsWith("StackOverflowError")) {
            return Optional.of(Limit.STACK);
        }
        if (type.endsWith("OutOfMemoryError")) {
            return Optional.of(message.contains("native thread") ? Limit.THREADS : message.contains("direct buffer") ? Limit.OFF_HEAP
                    : message.contains("Metaspace") || message.contains("class space") ? Limit.METASPACE
                    : message.startsWith("Unable to allocate") || message.contains("native memory") ? Limit.MEMORY : Limit.HEAP);
        }
        if (type.endsWith("Exception")) {
            return message.contains("Too many open files") ? Optional.of(Limit.OPEN_FILES)
                    : message.contains("File too large") ? Optional.of(Limit.FILE_SIZE)
                    : message.contains("No space left on device") ? Optional.of(Limit.DISK) : Optional.empty();
        }
        return Optional.empty();
    }
}
