package dev.lockstep.web.api;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Table;
import java.util.List;
import java.util.Optional;

/** What came of a run, for a page. */
record OutcomeView(String kind, boolean ok, String text, String advice, String value, Optional<Table> table, String at, List<Diagnostic> diagnostics,
        Optional<Ending.Failure> failure, List<Ending.Waiting> waiting) {

    static OutcomeView of(Outcome outcome, Words words) {
        boolean ok = outcome instanceof Outcome.Completed;
        return new OutcomeView(Outcomes.kind(outcome), ok, Outcomes.text(outcome, words), Outcomes.advice(outcome, words),
                outcome instanceof Outcome.Completed(String value, _) ? value : "", outcome instanceof Outcome.Completed(_, var table) ? table : Optional.empty(),
                Outcomes.at(outcome),
                outcome instanceof Outcome.Rejected(List<Diagnostic> diagnostics) ? diagnostics.stream().map(words::told).toList() : List.of(),
                outcome instanceof Outcome.Threw(Ending.Failure failure) ? Optional.of(failure) : Optional.empty(),
                outcome instanceof Outcome.Stuck stuck ? stuck.tasks() : List.of());
    }
}
