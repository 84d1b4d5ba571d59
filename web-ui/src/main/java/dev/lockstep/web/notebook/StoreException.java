package dev.lockstep.web.notebook;

/** Something could not be kept or read; the message is a sentence for whoever runs the server. */
public final class StoreException extends RuntimeException {
    /** Why not. */
    public enum Why { FULL, LOCKED, DAMAGED, NOT_ALLOWED, NEWER, FOREIGN, BROKEN }

    private static final long serialVersionUID = 1;

    private final Why why;

    public StoreException(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public StoreException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
