package dev.lockstep.web.api;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run without its events, for a page. */
public record RunView(String run, String notebook, String cell, String kind, String mode, long seed, String state, Optional<OutcomeView> outcome,
        int events, long dropped, long virtualNanos, List<Named> tasks, List<Integer> choices, List<Integer> branches, List<Long> chosenAt,
        int decisive, String hash, String codeDigest, List<String> alsoRan, List<String> changes, long tookMillis) {
    /** A task and the learner's name for it. */
    public record Named(int task, String name) {}

    public static RunView of(Run run, Words words) {
        Trace trace = run.trace();
        Optional<RunResult> result = run.result();
        Run.Ticket ticket = run.ticket();
        return new RunView(ticket.id(), ticket.notebook(), ticket.cell(), lower(ticket.kind()), lower(ticket.mode()), ticket.seed(),
                result.isPresent() ? "ended" : "running", result.map(ending -> OutcomeView.of(ending.outcome(), words)),
                trace.events().size(), trace.dropped(), trace.events().isEmpty() ? 0 : trace.events().getLast().time(), tasks(trace),
                trace.choices(), trace.branches(), trace.chosenAt(), trace.decisive(), HexFormat.of().toHexDigits(trace.hash()),
                result.map(RunResult::codeDigest).orElse(""), result.map(RunResult::alsoRan).orElse(List.of()),
                result.map(RunResult::changes).orElse(List.of()).stream().map(words::told).toList(), result.map(ending -> ending.took().toMillis()).orElse(0L));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<Named> tasks(Trace trace) {
        List<Named> tasks = new ArrayList<>();
        tasks.add(new Named(0, "main"));
        for (TraceEvent event : trace.events()) {
            if (event.kind() == Kind.STARTED && event.detail().matches("[0-9]{1,9}") && !event.detail().equals("0")) {
                tasks.add(new Named(Integer.parseInt(event.detail()), event.object()));
            }
        }
        return tasks;
    }
}
