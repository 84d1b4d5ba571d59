package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.Kind.Group;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is wrong in a run: what the engine recorded, worded, and what only a look at the whole run shows: locks taken
 * in opposite orders though nothing got stuck, locks left locked, notifications nobody heard, tasks that wake only themselves.
 */
public final class Findings {
    private final Trace trace;
    private final Words words;
    private final FindingText text;
    private final Foresight foresight;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Trace trace, Locale language) {
        this.trace = trace;
        this.words = Words.in(language);
        this.text = new FindingText(words);
        this.foresight = Foresight.of(trace.events());
    }

    /** {@return the findings of that run in order of where they show, worded in English or Chinese} */
    public static List<Finding> of(Trace trace, Locale language) {
        var findings = new Findings(trace, language);
        findings.recorded();
        findings.lockOrder();
        findings.found.addAll(new LeftBehind(trace, findings.words, findings.foresight, findings.text).findings(findings.found));
        findings.found.addAll(new BusyPolls(findings.words, findings.foresight, findings.text).of(trace, findings.has(Kind.BUSY_POLL)));
        findings.found.sort(Comparator.comparingLong(Finding::seq));
        return List.copyOf(findings.found);
    }

    /** {@return what a search saw, in any of its schedules, beside what its verdict says} */
    public static List<Finding> of(Found found, Locale language) {
        var text = new FindingText(Words.in(language));
        return Stream.concat(found.races().stream().map(race -> text.race(race, -1)),
                found.sightings().stream().map(sighting -> text.sighting(sighting, -1))).toList();
    }

    private boolean has(Kind kind) {
        return found.stream().anyMatch(finding -> finding.kind() == kind);
    }

    private void recorded() {
        var replay = new Replay();
        for (TraceEvent event : trace.events()) {
            if (event.kind().group() == Group.FINDING) {
                found.add(text.of(event, replay.state()));
            }
            replay.apply(event);
        }
        if (!trace.events().isEmpty() && trace.dropped() == 0 && !has(Kind.STUCK) && FindingText.stuck(replay.state(), foresight.virtualTime())) {
            found.add(text.stuckAt(trace.events().getLast(), replay.state()));
        }
    }

    /** A deadlock that happened says it better than the order that led to it. The scheduler looks for itself, and knows more of what orders tasks. */
    private void lockOrder() {
        var stuckOn = found.stream().filter(finding -> finding.kind() == Kind.STUCK).flatMap(finding -> finding.objects().stream()).toList();
        found.removeIf(finding -> finding.kind() == Kind.LOCK_ORDER && !finding.objects().isEmpty() && stuckOn.containsAll(finding.objects()));
        if (has(Kind.LOCK_ORDER) || trace.isControlled()) {
            return;
        }
        for (List<LockOrderGraph.Edge> cycle : LockOrderGraph.of(trace).cycles()) {
            var locks = cycle.stream().map(LockOrderGraph.Edge::from).toList();
            if (!stuckOn.containsAll(locks)) {
                String clauses = cycle.stream().map(this::clause).collect(Collectors.joining(words.of("clauses")));
                found.add(new Finding(Kind.LOCK_ORDER, "", cycle.getLast().seq(), cycle.stream().map(LockOrderGraph.Edge::task).toList(), locks,
                        cycle.stream().map(LockOrderGraph.Edge::at).toList(), words.of("lockOrder", clauses), words.of("lockOrder.advice")));
            }
        }
    }

    private String clause(LockOrderGraph.Edge edge) {
        return words.of("lockOrder.edge", foresight.name(edge.task()), edge.from(), edge.to(), text.place(edge.at()));
    }
}
