package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.Kind.Group;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One pass over a run that turns its events into lines. */
final class Projection {
    /** In real time every event has a time of its own; only longer gaps are worth a line. */
    private static final long GAP_IN_REAL_TIME = 100_000_000;
    private final Trace trace;
    private final List<TraceEvent> events;
    private final Locale language;
    private final Pen pen;
    private final TaskLines tasks;
    private final LockLines locks;
    private final ValueLines values;
    private final FindingText findings;
    private long shownTime;

    Projection(Trace trace, Set<Lanes> shown, Locale language, Opened opened) {
        this.trace = trace;
        this.events = trace.events();
        this.language = language;
        Words words = Words.in(language);
        this.pen = new Pen(shown, words, Foresight.of(events), opened);
        this.tasks = new TaskLines(pen, events);
        this.locks = new LockLines(pen, events);
        this.values = new ValueLines(pen);
        this.findings = new FindingText(words);
    }

    SequenceDiagram diagram() {
        long decisive = trace.decisive() >= 0 && trace.decisive() < trace.chosenAt().size() ? trace.chosenAt().get(trace.decisive()) : -1;
        int before = -1;
        for (TraceEvent event : events) {
            time(event);
            if (event.seq() == decisive) {
                pen.decisiveSwitch(event, before);
            }
            draw(event);
            pen.replay.apply(event);
            before = event.task();
        }
        if (!events.isEmpty()) {
            close(events.getLast());
        }
        return pen.lanes.diagram(pen.lines().lines(), language);
    }

    private void close(TraceEvent last) {
        if (trace.dropped() > 0) {
            pen.note(last, LaneBook.ALL, pen.words.of("dropped", trace.dropped()));
            return;
        }
        RunState end = pen.replay.state();
        boolean said = events.stream().anyMatch(event -> event.kind() == Kind.STUCK);
        if (!said && FindingText.stuck(end, pen.foresight.virtualTime())) {
            pen.finding(last, LaneBook.ALL, findings.stuckAt(last, end).sentence());
        }
    }

    private void time(TraceEvent event) {
        long step = event.time() - shownTime;
        boolean worth = pen.foresight.virtualTime() ? step > 0 : step >= GAP_IN_REAL_TIME;
        if (worth && event.kind().group() != Group.FINDING) {
            pen.time(event);
            shownTime = event.time();
        }
    }

    private void draw(TraceEvent event) {
        switch (event.kind().group()) {
            case TASK -> tasks.draw(event, phase(event));
            case LOCK -> {
                if (event.kind() == Kind.ACQUIRED || event.kind() == Kind.REQUESTED) {
                    tasks.notified(event, phase(event));
                }
                locks.draw(event);
            }
            case FUTURE -> values.future(event);
            case CALL -> values.call(event);
            case IO -> values.io(event);
            case TIMER -> values.timer(event);
            case MEMORY -> values.memory(event);
            case NOTE -> values.note(event);
            case FINDING -> pen.finding(event, LaneBook.ALL, findings.of(event, pen.replay.state()).sentence());
            case METRIC, SPAN -> { }
        }
    }

    private Phase phase(TraceEvent event) {
        return pen.replay.task(event.task()).phase;
    }
}
