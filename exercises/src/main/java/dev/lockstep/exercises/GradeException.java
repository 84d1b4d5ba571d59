package dev.lockstep.exercises;

/** Something that keeps us from grading and is nobody's submission: the message says what, and what to do. */
public final class GradeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GradeException(String message) {
        super(message);
    }

    public GradeException(String message, Throwable cause) {
        super(message, cause);
    }
}
