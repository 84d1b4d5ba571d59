package dev.lockstep.exercises.proof;

import dev.lockstep.lessons.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What came of checking a pack.
 *
 * @param pack id, or what stood on the command line when it has none
 * @param version empty when there is no usable pack
 * @param problems in order of file and line; those of reading and those of running
 * @param items lessons, then exercises, in the pack's order; those that were not asked for are left out
 * @param runs how often everything was run
 * @param took real time
 */
public record Proof(String pack, String version, List<Problem> problems, List<Item> items, int runs, Duration took) {
    /** What an item is. */
    public enum Kind { LESSON, EXERCISE }

    /** What can be said of it. */
    public enum State { PROVED, BROKEN, NOT_RUN }

    /**
     * One lesson or exercise.
     *
     * @param title in the source language
     * @param summary such as {@code 6 cells, 9 promises kept} or {@code 10 points, 4 checks, 4 wrong twins}
     */
    public record Item(Kind kind, String id, String title, State state, String summary) {}

    public Proof {
        problems = List.copyOf(problems);
        items = List.copyOf(items);
    }

    /** {@return whether nothing is wrong; warnings are allowed} */
    public boolean passed() {
        return errors() == 0;
    }

    /** {@return the number of errors} */
    public long errors() {
        return problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
    }

    /** {@return the number of warnings} */
    public long warnings() {
        return problems.size() - errors();
    }
}
