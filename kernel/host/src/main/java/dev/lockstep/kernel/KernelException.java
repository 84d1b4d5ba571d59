package dev.lockstep.kernel;

/** A broken environment or a bug of ours, never the learner's doing; the message says what, and what to do. */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KernelException(String message) {
        super(message);
    }

    public KernelException(String message, Throwable cause) {
        super(message, cause);
    }
}
