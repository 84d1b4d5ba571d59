package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees locks taken in a circle by different tasks that could meet, though they did not: no lock guards the circle, and nothing but
 * the locks themselves puts one part of it after another.
 */
final class LockOrders {
    private static final int LONGEST = 4;
    private static final int MOST_STEPS = 50_000;
    private static final int MOST_PAIRS = 2_000;
    /** Of one pair of locks by one task the first few times are kept, and the last few. */
    private static final int KEPT_FIRST = 4;
    private static final int KEPT = 8;

    /** A task asked for a lock while it held another, with all that it held, and what it knew without having taken the held one. */
    private record Step(Task task, Hold held, Hold asked, List<Hold> holds, int time, int[] known, long at) {}

    /** The same pair of locks, by the same task. */
    private record Pair(int from, int to, int task) {}

    /** How often a pair was seen, and some of the times. */
    private static final class Seen {
        final List<Step> steps = new ArrayList<>(1);
        int count;

        void add(Step step) {
            if (steps.size() < KEPT) {
                steps.add(step);
            } else {
                steps.set(KEPT_FIRST + count % (KEPT - KEPT_FIRST), step);
            }
            count++;
        }
    }

    private final Run run;
    private final Numbers numbers = new Numbers(Numbers.MOST);
    private final Map<Pair, Seen> pairs = new HashMap<>();
    private final Map<Integer, List<Seen>> from = new HashMap<>();
    private int tried;

    LockOrders(Run run) {
        this.run = run;
    }

    void reset() {
        if (!pairs.isEmpty()) {
            pairs.clear();
            from.clear();
        }
        numbers.forget();
    }

    /**
     * The task is about to have a lock, and has not learnt anything by it yet.
     *
     * @param waits whether it would have waited for the lock for as long as it takes
     * @param shared whether others may have it at the same time in the same way
     * @return what {@link #has} is told when the task has it; null when nobody listens
     */
    @Nullable Hold asks(Task task, Object shown, boolean waits, boolean shared, int site) {
        if (!run.order.isOn()) {
            return null;
        }
        var lock = Owners.of(shown);
        var known = find(task, lock);
        if (known != null) {
            return known;
        }
        var asked = new Hold(lock, shown, shared, site, run.order.copy(task));
        if (waits && !task.locks.isEmpty()) {
            var holds = List.copyOf(task.locks);
            holds.forEach(held -> step(new Step(task, held, asked, holds, run.order.now(task), held.without.clone(), run.clock.now())));
        }
        return asked;
    }

    void has(Task task, @Nullable Hold hold) {
        if (hold == null) {
            return;
        }
        if (find(task, hold.lock) == hold) {
            hold.times++;
        } else {
            task.locks.add(hold);
        }
    }

    /** The task has given a lock back, once. */
    void left(Task task, Object shown) {
        if (task.locks.isEmpty()) {
            return;
        }
        var hold = find(task, Owners.of(shown));
        if (hold != null && --hold.times == 0) {
            task.locks.remove(hold);
        }
    }

    private static @Nullable Hold find(Task task, Object lock) {
        for (int i = 0; i < task.locks.size(); i++) {
            if (task.locks.get(i).lock == lock) {
                return task.locks.get(i);
            }
        }
        return null;
    }

    private void step(Step step) {
        int begin = numbers.of(step.held.lock);
        var pair = new Pair(begin, numbers.of(step.asked.lock), step.task.number);
        var seen = pairs.get(pair);
        if (seen == null) {
            if (pairs.size() >= MOST_PAIRS) {
                return;
            }
            seen = new Seen();
            pairs.put(pair, seen);
            from.computeIfAbsent(begin, lock -> new ArrayList<>()).add(seen);
        }
        seen.add(step);
        tried = 0;
        follow(new ArrayList<>(List.of(step)));
    }

    /** {@return whether a circle was found that goes on from here} */
    private boolean follow(List<Step> path) {
        for (var seen : from.getOrDefault(numbers.of(path.getLast().asked.lock), List.of())) {
            for (int i = 0; i < seen.steps.size(); i++) {
                var next = seen.steps.get(i);
                if (++tried > MOST_STEPS) {
                    return true;
                }
                if (fits(path, next) && closes(path, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean closes(List<Step> path, Step next) {
        path.add(next);
        boolean done = next.asked.lock == path.getFirst().held.lock;
        if (done && stops(next, path.getFirst())) {
            report(path);
        }
        boolean found = done || path.size() < LONGEST && follow(path);
        path.removeLast();
        return found;
    }

    private boolean fits(List<Step> path, Step next) {
        if (!stops(path.getLast(), next)) {
            return false;
        }
        for (var step : path) {
            if (step.task == next.task || guarded(step, next) || knows(step, next) || knows(next, step)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether what the one asks for cannot be had as long as the other holds it} */
    private static boolean stops(Step asking, Step holding) {
        return !asking.asked.shared || !holding.held.shared;
    }

    /** {@return whether both hold a lock that only one of them can hold} */
    private static boolean guarded(Step one, Step other) {
        for (var mine : one.holds) {
            for (var its : other.holds) {
                if (mine.lock == its.lock && !(mine.shared && its.shared)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether the later one comes after the earlier one, by more than the lock it holds} */
    private static boolean knows(Step later, Step earlier) {
        int task = earlier.task.number;
        return task < later.known.length && later.known[task] >= earlier.time;
    }

    /** The newest step, which closed the circle, is told last. */
    private void report(List<Step> newestFirst) {
        var path = new ArrayList<>(newestFirst);
        var parts = new ArrayList<Sighting.Part>();
        boolean apart = false;
        Collections.rotate(path, -1);
        for (var step : path) {
            apart |= step.at != path.getFirst().at;
            parts.add(run.sightings.part(step.task, run.recorder.label(step.asked.shown), step.asked.site,
                    run.recorder.label(step.held.shown), step.held.site));
        }
        var last = path.getLast();
        var label = run.recorder.label(last.asked.shown);
        run.sightings.add(new Sighting(Kind.LOCK_ORDER, parts, apart), last.task, label, last.asked.site);
    }
}
