package dev.lockstep.worker.net;

/** One connection: a stream each way, and what becomes of them. */
final class Line {
    private final Nature nature;
    private final Stream there;
    private final Stream back;
    private int writes;

    /** A line that holds at most so many bytes each way. */
    Line(Nature nature, int roomThere, int roomBack) {
        this.nature = nature;
        there = new Stream(nature.latency(), roomThere, true);
        back = new Stream(nature.latency(), roomBack, true);
    }

    /** {@return what the client sends} */
    Stream there() {
        return there;
    }

    /** {@return what the server sends} */
    Stream back() {
        return back;
    }

    /** One of the ends writes: some lines do not live long. */
    void written() {
        if (++writes == nature.resetAfter()) {
            reset();
        }
    }

    /** Both ends will find the connection reset. */
    void reset() {
        there.breakOff();
        back.breakOff();
    }
}
