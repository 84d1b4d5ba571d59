package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Line.Shape;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;

/** Draws what tasks do to themselves and to each other: start, sleep, park, wake, throw, and waiting for futures and timers. */
final class TaskLines {
    private final Pen pen;
    private final List<TraceEvent> events;

    TaskLines(Pen pen, List<TraceEvent> events) {
        this.pen = pen;
        this.events = events;
    }

    void draw(TraceEvent event, Phase before) {
        if (event.kind() == Kind.THREW) {
            String what = event.detail().isEmpty() ? event.object() : event.object().isEmpty() ? event.detail() : event.object() + ": " + event.detail();
            int lane = pen.lanes.ofTask(event.task());
            String throwing = pen.words.of("throws", what);
            // Over all lanes it would be anybody's.
            pen.finding(event, lane, lane >= 0 ? throwing : pen.words.of("ofObject", pen.foresight.name(event.task()), throwing));
        } else if (pen.shows(Lanes.TASKS)) {
            shown(event, before);
        }
    }

    private void shown(TraceEvent event, Phase before) {
        boolean going = before == Phase.RUNNING || before == Phase.READY;
        switch (event.kind()) {
            case STARTED -> started(event);
            case PARKED -> {
                if (going) {
                    pen.note(event, event.object().isEmpty() ? pen.words.of("parks") : pen.words.of("parksFor", event.object()));
                }
            }
            case RESUMED -> resumed(event, before);
            case SLEPT -> pen.note(event, pen.words.of("sleeps", Durations.ofDetail(event.detail())));
            case YIELDED -> pen.note(event, pen.words.of("yields"));
            case INTERRUPTED -> interrupted(event);
            case JOINED -> {
                if (event.cause() < 0 && !ended(event.object())) {
                    pen.note(event, pen.words.of("joins", event.object()));
                }
            }
            default -> { }
        }
    }

    private boolean ended(String name) {
        return pen.replay.tasks().stream().anyMatch(task -> task.phase == Phase.ENDED && task.name.equals(name));
    }

    private void started(TraceEvent event) {
        long number = Durations.nanos(event.detail());
        if (number >= 0 && number <= Integer.MAX_VALUE && number != event.task()) {
            pen.arrow(event, Shape.WAKE, pen.here(event.task()), pen.lanes.ofTask((int) number), pen.words.of("starts"));
        }
    }

    /** Parks inside a lock, a sleep or a join are the engine's own: only who woke whom is of interest. */
    private void resumed(TraceEvent event, Phase before) {
        TraceEvent cause = cause(event);
        boolean byOther = cause != event && cause.task() != event.task() && cause.kind().group() != Kind.Group.TIMER;
        switch (before) {
            case PARKED, WAITS_FOR_FUTURE, WAITS_TO_BE_NOTIFIED -> {
                if (byOther) {
                    pen.arrow(event, Shape.WAKE, pen.here(cause.task()), pen.lanes.ofTask(event.task()), pen.words.of("wakes"));
                } else if (before == Phase.PARKED) {
                    pen.note(event, pen.words.of("goesOn"));
                }
            }
            default -> { }
        }
    }

    /** After a notification the waiter first asks for the monitor again: that is where it shows that it was woken. */
    void notified(TraceEvent event, Phase before) {
        TraceEvent cause = cause(event);
        if (before == Phase.WAITS_TO_BE_NOTIFIED && cause.kind() == Kind.NOTIFIED && cause.task() != event.task()) {
            pen.arrow(event, Shape.WAKE, pen.here(cause.task()), pen.lanes.ofTask(event.task()), pen.words.of("wakes"));
        }
    }

    private TraceEvent cause(TraceEvent event) {
        return event.cause() < 0 || event.cause() >= event.seq() || event.cause() >= events.size() ? event : events.get((int) event.cause());
    }

    private void interrupted(TraceEvent event) {
        int target = pen.lanes.ofTaskNamed(event.object());
        if (target >= 0 && target != pen.lanes.ofTask(event.task())) {
            pen.arrow(event, Shape.WAKE, pen.here(event.task()), target, pen.words.of("interrupts"));
        } else {
            pen.note(event, pen.words.of("interrupts"));
        }
    }
}
