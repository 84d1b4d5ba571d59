package dev.lockstep.worker.rewrite;

/** Code that is refused, or that cannot be rewritten; the message is a sentence for the learner. */
public final class RewriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RewriteException(String message) {
        super(message);
    }

    RewriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
