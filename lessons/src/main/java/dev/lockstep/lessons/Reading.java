package dev.lockstep.lessons;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a pack.
 *
 * @param pack everything that could be read; empty when there is no usable {@code pack.yaml}
 * @param problems by file and line; a pack with an error among them may be shown to its author, but not be trusted to grade
 */
public record Reading(Optional<Pack> pack, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** {@return the errors among the problems} */
    public List<Problem> errors() {
        return problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
    }
}
