package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A run in the JSON trace event format that ui.perfetto.dev and others open: a track for each task, watched calls as slices,
 * everything else as instants. Times are microseconds; events of one instant keep their order.
 */
public final class PerfettoJson {
    private final StringBuilder json = new StringBuilder("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[");
    private final Map<Integer, Deque<String>> open = new HashMap<>();
    private boolean first = true;

    private PerfettoJson() {}

    /** {@return the whole run} */
    public static String of(Trace trace) {
        var writer = new PerfettoJson();
        RunIndex.of(trace).at(Long.MAX_VALUE - 1).tasks().forEach(writer::track);
        trace.events().forEach(writer::event);
        return writer.json.append("]}\n").toString();
    }

    private void track(RunState.Task task) {
        begin().append("\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":").append(task.task()).append(",\"args\":{\"name\":");
        string(task.name());
        json.append(task.phase() == Phase.ENDED ? "}}" : ",\"state\":\"" + task.phase() + "\"}}");
    }

    private void event(TraceEvent event) {
        var calls = open.computeIfAbsent(event.task(), task -> new ArrayDeque<>());
        if (event.kind() == Kind.CALLED) {
            calls.addLast(event.object());
            entry(event, "B", event.object() + "." + event.detail());
        } else if (event.kind() == Kind.RETURNED) {
            returned(event, calls);
        } else {
            entry(event, "i\",\"s\":\"t", event.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + event.object());
        }
    }

    /** Calls left by an exception end together with the one around them that returns. */
    private void returned(TraceEvent event, Deque<String> calls) {
        if (!calls.contains(event.object())) {
            return;
        }
        String ended;
        do {
            ended = calls.removeLast();
            entry(event, "E", ended);
        } while (!ended.equals(event.object()));
    }

    private void entry(TraceEvent event, String phase, String name) {
        begin().append("\"ph\":\"").append(phase).append("\",\"pid\":1,\"tid\":").append(event.task()).append(",\"ts\":")
                .append(event.time() / 1_000).append('.').append(String.format("%03d", event.time() % 1_000)).append(",\"cat\":\"")
                .append(event.kind().group()).append("\",\"name\":");
        string(VisibleText.of(name));
        json.append(",\"args\":{\"seq\":").append(event.seq()).append(",\"detail\":");
        string(VisibleText.of(event.detail()));
        json.append(",\"at\":");
        string(event.at());
        json.append("}}");
    }

    private StringBuilder begin() {
        json.append(first ? "\n{" : ",\n{");
        first = false;
        return json;
    }

    private void string(String text) {
        json.append(new JsonText().string(text));
    }
}
