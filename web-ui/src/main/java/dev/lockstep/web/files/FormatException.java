package dev.lockstep.web.files;

/** A file that is no notebook. */
public final class FormatException extends RuntimeException {
    /** Why not. */
    public enum Why { UNKNOWN, NOT_JSON, NOT_NOTEBOOK, NOT_JAVA, NOT_TEXT, WEB_PAGE, TOO_MANY_CELLS, TOO_LONG }

    private static final long serialVersionUID = 1;

    private final Why why;
    private final int most;

    FormatException(Why why) {
        this(why, 0);
    }

    FormatException(Why why, int most) {
        super(why.name());
        this.why = why;
        this.most = most;
    }

    public Why why() {
        return why;
    }

    /** {@return the limit that it breaks, or 0} */
    public int most() {
        return most;
    }
}
