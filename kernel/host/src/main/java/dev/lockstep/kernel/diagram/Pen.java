package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Line.Shape;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Draws lines and knows in which lane each task is at the moment: its own, or that of the watched object it is inside of. */
final class Pen {
    /** Deeper calls are drawn without an activation bar: bars within bars soon hide the lanes. */
    private static final int MOST_BARS = 6;
    final LaneBook lanes;
    final Words words;
    final Foresight foresight;
    final Replay replay = new Replay();
    private final Set<Lanes> shown;
    private final Folding lines;
    private final Map<Integer, Deque<Call>> calls = new HashMap<>();

    /** A watched call that has not returned. */
    private record Call(int lane, String object, int caller, boolean bar) {}

    Pen(Set<Lanes> shown, Words words, Foresight foresight, Opened opened) {
        this.lines = new Folding(opened);
        this.shown = shown;
        this.words = words;
        this.foresight = foresight;
        this.lanes = new LaneBook(foresight, words.of("others"));
    }

    Folding lines() {
        return lines;
    }

    boolean shows(Lanes lane) {
        return shown.contains(lane);
    }

    /** {@return the lane in which the task acts now} */
    int here(int task) {
        Deque<Call> open = calls.get(task);
        return open == null || open.isEmpty() ? lanes.ofTask(task) : open.getLast().lane();
    }

    void note(TraceEvent event, String label) {
        note(event, here(event.task()), label);
    }

    void note(TraceEvent event, int lane, String label) {
        if (lane != LaneBook.HIDDEN) {
            draw(event, Shape.NOTE, lane, lane, label, false, false);
        }
    }

    void finding(TraceEvent event, int lane, String label) {
        draw(event, Shape.FINDING, Math.max(lane, LaneBook.ALL), Math.max(lane, LaneBook.ALL), label, false, false);
    }

    void arrow(TraceEvent event, Shape shape, int from, int to, String label) {
        if (from >= 0 && to >= 0) {
            draw(event, from == to ? Shape.SELF : shape, from, to, label, false, false);
        }
    }

    void call(TraceEvent event, int callee) {
        Deque<Call> open = calls.computeIfAbsent(event.task(), task -> new ArrayDeque<>());
        int caller = here(event.task());
        boolean bar = caller >= 0 && open.size() < MOST_BARS;
        open.addLast(new Call(callee, event.object(), caller, bar));
        if (caller >= 0) {
            draw(event, caller == callee ? Shape.SELF : Shape.MESSAGE, caller, callee, event.detail(), bar, false);
        }
    }

    /** Ends the innermost call of that object; what was called from it and never returned has been left by an exception. */
    void returned(TraceEvent event) {
        Deque<Call> open = calls.getOrDefault(event.task(), new ArrayDeque<>());
        if (open.stream().noneMatch(call -> call.object().equals(event.object()))) {
            return;
        }
        Call call = open.removeLast();
        while (!call.object().equals(event.object())) {
            close(event, call);
            call = open.removeLast();
        }
        close(event, call);
    }

    private void close(TraceEvent event, Call call) {
        if (call.caller() >= 0) {
            String result = event.detail().isEmpty() || !call.object().equals(event.object()) ? words.of("returns") : event.detail();
            draw(event, Shape.RETURN, call.lane(), call.caller(), result, false, call.bar());
        }
    }

    private void draw(TraceEvent event, Shape shape, int from, int to, String label, boolean opens, boolean closes) {
        lines.add(new Line(shape, from, to, label, event.seq(), event.seq(), 1, event.at(), event.time(), event.task(), opens, closes, false));
    }

    /** Marks that another task goes on at this event. */
    void decisiveSwitch(TraceEvent event, int before) {
        String next = foresight.name(event.task());
        String label = before < 0 || before == event.task() ? words.of("switchTo", next) : words.of("switch", foresight.name(before), next);
        lines.add(new Line(Shape.SWITCH, LaneBook.ALL, LaneBook.ALL, label, event.seq(), event.seq(), 1, event.at(), event.time(), event.task(),
                false, false, true));
    }

    void time(TraceEvent event) {
        lines.add(new Line(Shape.NOTE, LaneBook.ALL, LaneBook.ALL, words.of("time", Durations.text(event.time())), event.seq(), event.seq(), 1,
                "", event.time(), -1, false, false, false));
    }
}
