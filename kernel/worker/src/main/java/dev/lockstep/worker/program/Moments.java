package dev.lockstep.worker.program;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for moments in the trace of one run. Order is happens-before: the order within each task and the causes between them,
 * as vector clocks; two events that the trace happens to list one after the other may still be concurrent.
 */
public final class Moments {
    /** Whether it is there, and the events by which. */
    private record Sight(boolean there, List<TraceEvent> events) {
        static Sight of(List<TraceEvent> events) {
            return new Sight(!events.isEmpty(), events);
        }
    }

    private final List<TraceEvent> trace;
    /** Found out when first asked for: a search looks into every trace, and most moments need neither. */
    private Optional<VectorClocks> clocks = Optional.empty();
    private final Map<Integer, String> names = new HashMap<>();

    private Moments(List<TraceEvent> trace) {
        this.trace = trace;
    }

    private VectorClocks clocks() {
        if (clocks.isEmpty()) {
            clocks = Optional.of(VectorClocks.of(trace));
        }
        return clocks.get();
    }

    private Map<Integer, String> names() {
        if (names.isEmpty()) {
            names.put(0, "main");
            for (var event : trace) {
                if (event.kind() == Kind.STARTED && event.detail().matches("\\d{1,9}")) {
                    names.put(Integer.parseInt(event.detail()), event.object());
                }
            }
        }
        return names;
    }

    public static Moments of(List<TraceEvent> trace) {
        return new Moments(trace);
    }

    /** {@return whether the moment is in the trace} */
    public boolean has(Moment moment) {
        return see(moment).there;
    }

    private Sight see(Moment moment) {
        return switch (moment) {
            case Moment.Changed(String what) -> Sight.of(trace.stream().filter(e -> changes(e, what)).toList());
            case Moment.Called(String what) -> Sight.of(trace.stream().filter(e -> calls(e, what)).toList());
            case Moment.Woke(String task) -> Sight.of(trace.stream().filter(e -> wakes(e, task)).toList());
            case Moment.Raced(String variable) -> Sight.of(trace.stream().filter(e -> races(e, variable)).toList());
            case Moment.Before(Moment first, Moment second) -> before(see(first), see(second));
            case Moment.Concurrent(Moment one, Moment other) -> concurrent(see(one), see(other));
            case Moment.Count(Moment of, long least, long most) -> {
                var events = see(of).events;
                yield new Sight(events.size() >= least && events.size() <= most, events);
            }
            case Moment.TookLonger(long nanos) -> Sight.of(trace.stream().filter(e -> e.time() > nanos).toList());
            case Moment.NeverAfter(Moment first, Moment then) -> new Sight(!before(see(first), see(then)).there, List.of());
        };
    }

    private Sight before(Sight first, Sight second) {
        var later = new ArrayList<TraceEvent>();
        for (var event : second.events) {
            if (first.events.stream().anyMatch(earlier -> clocks().isBefore(earlier, event))) {
                later.add(event);
            }
        }
        return Sight.of(later);
    }

    private Sight concurrent(Sight one, Sight other) {
        var pairs = new ArrayList<TraceEvent>();
        for (var event : other.events) {
            if (one.events.stream().anyMatch(mate -> clocks().areConcurrent(mate, event))) {
                pairs.add(event);
            }
        }
        return Sight.of(pairs);
    }

    private static boolean changes(TraceEvent event, String what) {
        return event.kind() == Kind.WROTE && (event.object().equals(what) || unnumbered(event.object()).equals(what));
    }

    /** {@code Account#1.balance} is an instance's {@code Account.balance}. */
    private static String unnumbered(String label) {
        return label.replaceAll("#\\d+", "");
    }

    private static boolean calls(TraceEvent event, String what) {
        if (event.kind() != Kind.CALLED) {
            return false;
        }
        int end = event.detail().indexOf('(');
        var method = end < 0 ? event.detail() : event.detail().substring(0, end);
        return what.equals(method) || what.equals(event.object() + "." + method)
                || what.equals(unnumbered(event.object()) + "." + method);
    }

    private static boolean races(TraceEvent event, String variable) {
        return event.kind() == Kind.DATA_RACE && (variable.isEmpty() || event.object().equals(variable) || unnumbered(event.object()).equals(variable));
    }

    private boolean wakes(TraceEvent event, String task) {
        return event.kind() == Kind.RESUMED && (task.isEmpty() || task.equals(names().get(event.task())));
    }
}
