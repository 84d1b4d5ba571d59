package dev.lockstep.exercises.report;

/** How a report can be written. */
public enum Format {
    /** For people, on standard output and in {@code report.txt}. */
    CONSOLE,
    /** {@code results.json}: what is merged; always written. */
    JSON,
    /** {@code junit.xml}. */
    JUNIT,
    /** {@code summary.md}, under 900 KB. */
    MARKDOWN,
    /** {@code grades.csv}. */
    CSV,
    /** Annotations on standard output and in {@code annotations.txt}. */
    GITHUB,
    /** {@code gradescope/STUDENT-EXERCISE.json}. */
    GRADESCOPE,
    /** {@code runs/STUDENT-EXERCISE-CHECK.html}, one for each failing run. */
    HTML
}
