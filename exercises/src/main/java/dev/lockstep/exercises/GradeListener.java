package dev.lockstep.exercises;

/** Hears how far a grading is, on the grading's thread. */
public interface GradeListener {
    /** A check is about to be judged. */
    default void checking(String check, int index, int of) {}

    /** Its current search has run so many schedules. */
    default void searching(String check, long schedules) {}

    /** A check has its result. */
    default void checked(CheckReport report) {}

    /** Hears nothing. */
    GradeListener SILENT = new GradeListener() {};
}
