package dev.lockstep.cli;

/** What the process says to its caller. */
final class Exit {
    /** It ran to its end, every schedule passed, every point was earned. */
    static final int OK = 0;
    /** The learner's code failed. */
    static final int FAILED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** Our own fault or the environment's: nothing can be said about the learner's code. */
    static final int FAULT = 3;

    private Exit() {}
}
