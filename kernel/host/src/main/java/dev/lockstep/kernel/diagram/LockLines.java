package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Line.Shape;
import dev.lockstep.kernel.diagram.Participant.Role;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws locks and monitors, as arrows to their lanes or as notes. A request that is granted at once is not drawn; one that was
 * overtaken is drawn at the moment another task takes the lock.
 */
final class LockLines {
    private final Pen pen;
    private final List<TraceEvent> events;
    private final Map<String, Set<Integer>> silent = new HashMap<>();

    LockLines(Pen pen, List<TraceEvent> events) {
        this.pen = pen;
        this.events = events;
    }

    void draw(TraceEvent event) {
        if (!pen.shows(Lanes.LOCKS) && !pen.shows(Lanes.TASKS)) {
            return;
        }
        String lock = event.object();
        switch (event.kind()) {
            case REQUESTED -> requested(event);
            case ACQUIRED -> acquired(event);
            case REFUSED -> {
                forget(event);
                say(event, Shape.REFUSED, true, "refused", "refusedShort");
            }
            case RELEASED -> say(event, Shape.MESSAGE, false, "unlocks", "unlocksShort");
            case WAITED -> say(event, Shape.MESSAGE, false, "waitsOn", "waitsShort");
            case NOTIFIED -> notified(event);
            default -> { }
        }
    }

    /** Whoever is woken by it shows that with an arrow: an unpark is only drawn when nobody was parked. */
    private void notified(TraceEvent event) {
        boolean woke = pen.foresight.woke().get((int) event.seq());
        if (unpark(event)) {
            if (!woke) {
                pen.note(event, pen.words.of("unparks", event.object()));
            }
        } else {
            boolean nobody = !woke && pen.replay.waitingOn(event.object()) == 0;
            pen.note(event, pen.words.of(nobody ? "notifiesNobody" : "notifies", event.object()));
        }
    }

    /** {@return whether a permit was given to a task, rather than a monitor notified} */
    static boolean unpark(TraceEvent event) {
        return event.kind() == Kind.NOTIFIED && event.detail().equals("unpark");
    }

    private void requested(TraceEvent event) {
        int holder = pen.replay.holderOther(event.object(), event.task());
        int next = pen.foresight.nextOfTask()[(int) event.seq()];
        if (holder >= 0) {
            waits(event, event.task(), holder);
        } else if (next >= 0 && answers(events.get(next), event.object())) {
            silent.computeIfAbsent(event.object(), lock -> new LinkedHashSet<>()).add(event.task());
        } else {
            say(event, Shape.MESSAGE, false, "waitsForLock", "requests");
        }
    }

    private static boolean answers(TraceEvent event, String lock) {
        return (event.kind() == Kind.ACQUIRED || event.kind() == Kind.REFUSED) && event.object().equals(lock);
    }

    private void acquired(TraceEvent event) {
        boolean asked = forget(event);
        say(event, asked || !pen.shows(Lanes.LOCKS) ? Shape.MESSAGE : Shape.RETURN, !asked, "locks", asked ? "locksShort" : "lockAcquired");
        for (int task : silent.getOrDefault(event.object(), Set.of())) {
            waits(event, task, event.task());
        }
        silent.remove(event.object());
    }

    /** {@return whether the task's request was not drawn} */
    private boolean forget(TraceEvent event) {
        Set<Integer> asked = silent.get(event.object());
        return asked != null && asked.remove(event.task());
    }

    private void waits(TraceEvent event, int task, int holder) {
        String name = pen.foresight.name(holder);
        if (pen.shows(Lanes.LOCKS)) {
            pen.arrow(event, Shape.MESSAGE, pen.here(task), pen.lanes.of(Role.LOCK, event.object()), pen.words.of("requestsHeld", name));
        } else {
            pen.note(event, pen.here(task), pen.words.of("waitsForLockHeld", event.object(), name));
        }
    }

    /** An arrow between task and lock, or a note that names the lock. */
    private void say(TraceEvent event, Shape shape, boolean back, String note, String arrow) {
        if (!pen.shows(Lanes.LOCKS)) {
            pen.note(event, pen.words.of(note, event.object()));
            return;
        }
        int lock = pen.lanes.of(Role.LOCK, event.object());
        int task = pen.here(event.task());
        pen.arrow(event, shape, back ? lock : task, back ? task : lock, pen.words.of(arrow, event.object()));
    }
}
