package dev.lockstep.worker.live;

import dev.lockstep.worker.program.Ending.Waiting;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who holds and who wants which lock, read off the lock events of a live run in their order. The JDK does not tell the owner of
 * a lock that a virtual thread holds; this does.
 */
final class LockOwners {
    private static final class Held {
        int owner;
        int times;
    }

    private record Wanted(String lock, String at) {}

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<Integer, Wanted> wanted = new HashMap<>();

    void event(Kind kind, int task, String lock, String at) {
        switch (kind) {
            case REQUESTED -> wanted.put(task, new Wanted(lock, at));
            case REFUSED -> wanted.remove(task);
            case ACQUIRED -> {
                wanted.remove(task);
                var hold = held.computeIfAbsent(lock, l -> new Held());
                hold.times = hold.owner == task ? hold.times + 1 : 1;
                hold.owner = task;
            }
            case RELEASED -> {
                var hold = held.get(lock);
                if (hold != null && hold.owner == task && --hold.times == 0) {
                    held.remove(lock);
                }
            }
            case WAITED -> held.remove(lock);
            default -> { }
        }
    }

    /** {@return the tasks that wait for each other in a circle; empty when there is none} */
    List<Integer> cycle() {
        for (int start : wanted.keySet()) {
            var path = new LinkedHashSet<Integer>();
            Integer at = start;
            while (at != null && path.add(at)) {
                at = blocker(at);
            }
            if (at != null && at == start) {
                return List.copyOf(path);
            }
        }
        return List.of();
    }

    private @Nullable Integer blocker(int task) {
        var want = wanted.get(task);
        var hold = want == null ? null : held.get(want.lock);
        return hold == null || hold.owner == task ? null : hold.owner;
    }

    /** {@return what a task waits for and holds} */
    Waiting waiting(int task, IntFunction<String> name) {
        var holds = new ArrayList<String>();
        held.forEach((lock, hold) -> {
            if (hold.owner == task) {
                holds.add(lock);
            }
        });
        var want = wanted.get(task);
        var blocker = blocker(task);
        return new Waiting(task, name.apply(task), want == null ? "" : want.lock, blocker == null ? -1 : blocker,
                want == null ? "" : want.at, holds);
    }
}
