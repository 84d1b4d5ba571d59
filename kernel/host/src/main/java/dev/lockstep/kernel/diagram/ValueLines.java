package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Line.Shape;
import dev.lockstep.kernel.diagram.Participant.Role;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.Optional;

/** Draws what is passed and kept: variables, futures, timers, watched calls, sockets, and the learner's own notes. */
final class ValueLines {
    private final Pen pen;

    ValueLines(Pen pen) {
        this.pen = pen;
    }

    void memory(TraceEvent event) {
        boolean read = event.kind() == Kind.READ;
        Optional<InnerPart> inner = InnerPart.of(event);
        if (inner.isPresent()) {
            inner(event, inner.get(), read);
        } else if (pen.shows(Lanes.VARIABLES)) {
            String label = read ? pen.words.of("reads", event.detail()) : event.detail();
            pen.arrow(event, Shape.MESSAGE, pen.here(event.task()), pen.lanes.of(Role.VARIABLE, event.object()), label);
        } else if (pen.shows(Lanes.TASKS)) {
            pen.note(event, pen.words.of(read ? "readsVariable" : "writesVariable", event.object(), event.detail()));
        }
    }

    private void inner(TraceEvent event, InnerPart part, boolean read) {
        String said = pen.words.of(read ? "readsPart" : "writesPart", pen.words.of(part.words()));
        if (pen.shows(Lanes.VARIABLES)) {
            pen.arrow(event, Shape.MESSAGE, pen.here(event.task()), pen.lanes.of(Role.VARIABLE, part.owner()), said);
        } else if (pen.shows(Lanes.TASKS)) {
            pen.note(event, pen.words.of("ofObject", part.owner(), said));
        }
    }

    void call(TraceEvent event) {
        if (pen.shows(Lanes.OBJECTS)) {
            if (event.kind() == Kind.CALLED) {
                pen.call(event, pen.lanes.of(Role.OBJECT, event.object()));
            } else {
                pen.returned(event);
            }
        }
    }

    void future(TraceEvent event) {
        if (pen.shows(Lanes.TASKS)) {
            switch (event.kind()) {
                case COMPLETED -> pen.note(event, event.detail().isEmpty() ? pen.words.of("completes", event.object())
                        : pen.words.of("completesWith", event.object(), event.detail()));
                case AWAITED -> pen.note(event, pen.words.of("awaits", event.object()));
                default -> pen.note(event, pen.words.of("cancels", event.object()));
            }
        }
    }

    /** Timers without a label belong to a sleep or a park, which is drawn itself. */
    void timer(TraceEvent event) {
        if (pen.shows(Lanes.TASKS) && !event.object().isEmpty()) {
            switch (event.kind()) {
                case TIMER_SET -> pen.note(event, pen.words.of("timerSet", event.object(), Durations.ofDetail(event.detail())));
                case TIMER_FIRED -> pen.note(event, pen.words.of("timerFired", event.object()));
                default -> pen.note(event, pen.words.of("timerCancelled", event.object()));
            }
        }
    }

    void io(TraceEvent event) {
        if (event.kind() == Kind.PUT || event.kind() == Kind.TAKEN) {
            queue(event, event.kind() == Kind.PUT);
        } else if (pen.shows(Lanes.TASKS)) {
            pen.note(event, pen.words.of("io", pen.words.of("io." + event.kind()), event.object(), event.detail()));
        }
    }

    /** An item goes from the task that puts it to the queue, and from the queue to the task that takes it. */
    private void queue(TraceEvent event, boolean in) {
        if (pen.shows(Lanes.OBJECTS)) {
            int task = pen.here(event.task());
            int queue = pen.lanes.of(Role.OBJECT, event.object());
            pen.arrow(event, Shape.MESSAGE, in ? task : queue, in ? queue : task, pen.words.of(in ? "putsShort" : "takesShort", event.detail()));
        } else if (pen.shows(Lanes.TASKS)) {
            pen.note(event, pen.words.of(in ? "puts" : "takes", event.detail(), event.object()));
        }
    }

    /** The learner's own words: a message goes to the lane it names, when there is a task of that name. */
    void note(TraceEvent event) {
        int target = event.kind() == Kind.MESSAGE ? pen.lanes.ofTaskNamed(event.object()) : LaneBook.HIDDEN;
        if (target >= 0) {
            pen.arrow(event, Shape.MESSAGE, pen.here(event.task()), target, event.detail());
        } else {
            pen.note(event, event.detail().isEmpty() ? event.object() : event.detail());
        }
    }
}
