package dev.lockstep.exercises;

/** What a check, or a whole submission, came to. */
public enum Standing {
    PASSED,
    FAILED,
    /** A check that it needs did not pass, or the submission did not get so far: no points, and no word about it. */
    NOT_JUDGED,
    /** We, the pack or the machine could not judge: no points, and somebody should look. */
    ERROR
}
