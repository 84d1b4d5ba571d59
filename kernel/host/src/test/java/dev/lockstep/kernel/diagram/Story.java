package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A run written down by hand: {@code task("A").at("cell-1:3").reads("counter", "0")}. */
final class Story {
    private final List<String> names = new ArrayList<>(List.of("main"));
    private final List<TraceEvent> events = new ArrayList<>();
    private long time;
    private long decisiveAt = -1;

    final class Actor {
        private final int task;
        private final String place;
        private final long cause;

        private Actor(int task, String place, long cause) {
            this.task = task;
            this.place = place;
            this.cause = cause;
        }

        Actor at(String where) {
            return new Actor(task, where, cause);
        }

        /** What comes now was made possible by that event. */
        Actor because(long seq) {
            return new Actor(task, place, seq);
        }

        Story does(Kind kind, String object, String detail) {
            events.add(new TraceEvent(events.size(), time, task, kind, object, detail, place, cause));
            return Story.this;
        }

        Story starts(String name) {
            names.add(name);
            return does(Kind.STARTED, name, "" + (names.size() - 1));
        }

        Story reads(String variable, String value) {
            return does(Kind.READ, variable, value);
        }

        Story writes(String variable, String change) {
            return does(Kind.WROTE, variable, change);
        }

        Story ends() {
            return does(Kind.ENDED, "", "");
        }

        Story takes(String lock) {
            does(Kind.REQUESTED, lock, "");
            return does(Kind.ACQUIRED, lock, "");
        }

        Story wants(String lock) {
            return does(Kind.REQUESTED, lock, "");
        }

        Story releases(String lock) {
            return does(Kind.RELEASED, lock, "");
        }

        Story sleeps(long nanos) {
            does(Kind.SLEPT, "", "" + nanos);
            time += nanos;
            return does(Kind.RESUMED, "", "");
        }
    }

    Actor task(String name) {
        return new Actor(names.indexOf(name), "", -1);
    }

    Story decisive() {
        decisiveAt = events.size();
        return this;
    }

    Story after(long nanos) {
        time += nanos;
        return this;
    }

    long last() {
        return events.size() - 1;
    }

    Trace trace() {
        boolean none = decisiveAt < 0;
        return new Trace(events, 0, none ? List.of() : List.of(1), none ? List.of() : List.of(2), none ? List.of() : List.of(decisiveAt),
                none ? -1 : 0, 0);
    }

    SequenceDiagram diagram(Lanes... lanes) {
        return SequenceDiagram.of(trace(), lanes.length == 0 ? Set.of(Lanes.TASKS) : Set.of(lanes), Locale.ENGLISH);
    }

    /** {@return the diagram as short rows: {@code A: note}, {@code A -> B: label}} */
    static List<String> rows(SequenceDiagram diagram) {
        return diagram.lines().stream().map(line -> row(diagram, line)).toList();
    }

    static String names(SequenceDiagram diagram) {
        return diagram.participants().stream().map(Participant::label).collect(Collectors.joining(" "));
    }

    private static String row(SequenceDiagram diagram, Line line) {
        String from = line.from() < 0 ? "all" : diagram.participants().get(line.from()).label();
        String to = line.to() < 0 ? "all" : diagram.participants().get(line.to()).label();
        return switch (line.shape()) {
            case NOTE, SELF -> from + ": " + line.text();
            case MESSAGE -> from + " -> " + to + ": " + line.text();
            case RETURN -> from + " --> " + to + ": " + line.text();
            case WAKE -> from + " ~> " + to + ": " + line.text();
            case REFUSED -> from + " -x " + to + ": " + line.text();
            case SWITCH -> "SWITCH " + line.text();
            case FINDING -> "FINDING " + from + ": " + line.text();
        };
    }
}
