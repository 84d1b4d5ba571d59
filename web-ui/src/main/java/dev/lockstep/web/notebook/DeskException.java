package dev.lockstep.web.notebook;

/** A wish that cannot be met as things are. */
public final class DeskException extends RuntimeException {
    /** Why not. */
    public enum Why { BUSY, NO_SUCH_CELL, TOO_LONG, TOO_MANY_CELLS, FIXED, NOTHING_DELETED }

    private static final long serialVersionUID = 1;

    private final Why why;

    DeskException(Why why, String what) {
        super(why + " [" + what + "]");
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
