package dev.lockstep.worker.live;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts the logs of all threads of a run into one order, that of their sequence numbers, and turns them into trace events. A
 * number that is taken but not yet written holds back what comes after it. Used by the run's own thread alone, but for
 * {@link #add}.
 */
final class LiveEvents {
    /** Events handed on at once: few enough that they are gone before the next ones come. */
    private static final int BATCH = 1_000;

    private record Source(int task, EventLog log) {}

    private final ConcurrentLinkedQueue<Source> added = new ConcurrentLinkedQueue<>();
    /** Those whose next event is not there yet. */
    private final List<Source> waiting = new ArrayList<>();
    /** Those whose next event is, the earliest first. */
    private final PriorityQueue<Source> ready = new PriorityQueue<>((a, b) -> Long.compare(a.log.seq(), b.log.seq()));
    private final IntFunction<String> places;
    private final IntFunction<String> names;
    private final LiveLabels labels = new LiveLabels();
    private final LockOwners owners = new LockOwners();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Long> released = new HashMap<>();
    private long next;

    LiveEvents(IntFunction<String> places, IntFunction<String> names) {
        this.places = places;
        this.names = names;
    }

    void add(int task, EventLog log) {
        added.add(new Source(task, log));
    }

    /** Hands on what happened since the last call, as far as it is complete. {@return how many events that were} */
    int collect(Consumer<List<TraceEvent>> sink) {
        for (var source = added.poll(); source != null; source = added.poll()) {
            waiting.add(source);
        }
        waiting.removeIf(source -> source.log.hasNext() && ready.add(source));
        long first = next;
        var batch = new ArrayList<TraceEvent>(BATCH);
        for (var source = ready.peek(); source != null && source.log.seq() == next; source = ready.peek()) {
            ready.poll();
            do {
                batch.add(event(source.task, source.log));
                source.log.skip();
                next++;
                if (batch.size() == BATCH) {
                    sink.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            } while (source.log.hasNext() && source.log.seq() == next);
            (source.log.hasNext() ? ready : waiting).add(source);
        }
        if (!batch.isEmpty()) {
            sink.accept(batch);
        }
        return (int) (next - first);
    }

    LockOwners owners() {
        return owners;
    }

    private TraceEvent event(int task, EventLog raw) {
        var at = places.apply(raw.site());
        var object = switch (raw.kind().group()) {
            case MEMORY -> variable(raw);
            case CALL -> raw.object() == null ? before(names.apply(raw.site())) : labels.of(raw.object());
            default -> labels.of(raw.object());
        };
        var detail = switch (raw.kind()) {
            case CALLED, RETURNED -> call(raw);
            case WROTE -> change(object, labels.value(raw.detail()));
            case READ -> seen(object, labels.value(raw.detail()));
            default -> raw.detail() instanceof String s ? s : raw.detail() == null ? "" : labels.value(raw.detail());
        };
        long cause = -1;
        if (raw.kind().group() == Kind.Group.LOCK) {
            cause = raw.kind() == Kind.ACQUIRED ? released.getOrDefault(object, -1L) : -1;
            if (raw.kind() == Kind.RELEASED || raw.kind() == Kind.WAITED) {
                released.put(object, raw.seq());
            }
            owners.event(raw.kind(), task, object, at);
        }
        return new TraceEvent(raw.seq(), raw.time(), task, raw.kind(), object, detail, at, cause);
    }

    /** {@code Account.balance} of an instance reads {@code Account#1.balance}. */
    private String variable(EventLog raw) {
        var what = names.apply(raw.site());
        int dot = what.lastIndexOf('.');
        return raw.object() == null || dot < 0 ? what : labels.of(raw.object()) + what.substring(dot);
    }

    private static String before(String what) {
        int dot = what.lastIndexOf('.');
        return dot < 0 ? "" : what.substring(0, dot);
    }

    /** {@code poll(Context#1)} for a call, {@code poll → Ready} for its return, nothing for one without a value. */
    private String call(EventLog raw) {
        var what = names.apply(raw.site());
        var method = what.substring(what.lastIndexOf('.') + 1);
        var values = new StringJoiner(", ");
        for (var value : raw.detail() instanceof Object[] all ? all : new Object[0]) {
            values.add(labels.value(value));
        }
        return raw.kind() == Kind.CALLED ? method + "(" + values + ")" : values.length() > 0 ? method + " → " + values : "";
    }

    private String seen(String variable, String now) {
        values.put(variable, now);
        return now;
    }

    private String change(String variable, String now) {
        var before = values.put(variable, now);
        return before == null ? now : before + " → " + now;
    }
}
