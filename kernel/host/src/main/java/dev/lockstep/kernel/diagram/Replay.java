package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a run event by event and knows where everything stands; mutable, one thread. Events that contradict each other (a
 * release without an acquire, a number nobody has) are taken as they come: a trace is learner data and never breaks it.
 */
final class Replay {
    private static final int MOST_VARIABLES = 1_000;
    private final Waits waits;
    private final Map<Integer, TaskProgress> tasks = new TreeMap<>();
    private final Map<String, Set<Integer>> holders = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> waiting = new LinkedHashMap<>();
    private final Map<String, Long> timers = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Set<String> completed = new LinkedHashSet<>();
    private int running = -1;
    private long seq = -1;
    private long time;

    /** A reader who does not know what comes next. */
    Replay() {
        this(Waits.unknown());
    }

    Replay(Waits waits) {
        this.waits = waits;
    }

    Replay copy() {
        var copy = new Replay(waits);
        tasks.forEach((number, task) -> copy.tasks.put(number, task.copy()));
        holders.forEach((lock, by) -> copy.holders.put(lock, new LinkedHashSet<>(by)));
        waiting.forEach((lock, by) -> copy.waiting.put(lock, new LinkedHashSet<>(by)));
        copy.timers.putAll(timers);
        copy.variables.putAll(variables);
        copy.completed.addAll(completed);
        copy.running = running;
        copy.seq = seq;
        copy.time = time;
        return copy;
    }

    void apply(TraceEvent event) {
        seq = event.seq();
        time = Math.max(time, event.time());
        Kind.Group group = event.kind().group();
        if (group == Kind.Group.FINDING) {
            return;
        }
        TaskProgress task = task(event.task());
        if (!event.at().isEmpty()) {
            task.at = event.at();
        }
        if (running != task.task && tasks.get(running) instanceof TaskProgress before && before.phase == Phase.RUNNING) {
            before.enter(before.next.phase(), before.next.what(), time);
        }
        running = task.task;
        task.next = waits.after(event.seq());
        if (task.phase == Phase.READY || blocked(task.phase) && !keepsWaiting(event.kind())) {
            stopWaiting(task);
            task.enter(Phase.RUNNING, "", time);
        }
        switch (group) {
            case TASK -> taskEvent(task, event);
            case LOCK -> lockEvent(task, event);
            case FUTURE -> futureEvent(task, event);
            case TIMER -> timerEvent(event);
            case CALL -> callEvent(task, event);
            case MEMORY -> memoryEvent(event);
            case IO, METRIC, SPAN, NOTE, FINDING -> { }
        }
    }

    /** Some events belong to a wait that goes on; after any other the task is evidently no longer waiting. */
    private static boolean keepsWaiting(Kind kind) {
        return switch (kind) {
            case PARKED, RESUMED, ACQUIRED, REFUSED -> true;
            default -> kind.group() == Kind.Group.TIMER;
        };
    }

    private void taskEvent(TaskProgress task, TraceEvent event) {
        switch (event.kind()) {
            case STARTED -> start(event);
            case ENDED -> end(task);
            case PARKED -> {
                task.parks++;
                boolean inside = blocked(task.phase);
                task.enter(inside ? task.phase : Phase.PARKED, event.object().isEmpty() && inside ? task.waitsFor : event.object(), time);
            }
            case RESUMED -> {
                task.wakes++;
                stopWaiting(task);
                timers.remove(task.name);
                task.enter(Phase.RUNNING, "", time);
            }
            case SLEPT -> {
                long nanos = Durations.nanos(event.detail());
                if (nanos >= 0) {
                    timers.put(task.name, time + nanos);
                }
                task.enter(Phase.SLEEPS, "", time);
            }
            case JOINED -> task.enter(ended(event.object()) ? Phase.RUNNING : Phase.JOINS, ended(event.object()) ? "" : event.object(), time);
            default -> { }
        }
    }

    private void start(TraceEvent event) {
        long number = Durations.nanos(event.detail());
        TaskProgress started = task(number < 0 || number > Integer.MAX_VALUE ? event.task() : (int) number);
        if (!event.object().isEmpty()) {
            started.name = event.object();
        }
    }

    private void end(TaskProgress task) {
        stopWaiting(task);
        task.enter(Phase.ENDED, "", time);
    }

    private void lockEvent(TaskProgress task, TraceEvent event) {
        String lock = event.object();
        switch (event.kind()) {
            case REQUESTED -> {
                waiting.computeIfAbsent(lock, l -> new LinkedHashSet<>()).add(task.task);
                task.enter(Phase.WAITS_FOR_LOCK, lock, time);
            }
            case ACQUIRED -> {
                stopWaiting(task);
                task.enter(Phase.RUNNING, "", time);
                task.hold(lock);
                holders.computeIfAbsent(lock, l -> new LinkedHashSet<>()).add(task.task);
            }
            case REFUSED -> {
                stopWaiting(task);
                task.enter(Phase.RUNNING, "", time);
            }
            case RELEASED -> {
                if (task.release(lock)) {
                    letGo(task, lock);
                }
            }
            case WAITED -> {
                task.holds.remove(lock);
                letGo(task, lock);
                task.enter(Phase.WAITS_TO_BE_NOTIFIED, lock, time);
            }
            default -> { }
        }
    }

    private void futureEvent(TaskProgress task, TraceEvent event) {
        switch (event.kind()) {
            case COMPLETED, CANCELLED -> completed.add(event.object());
            case AWAITED -> {
                if (!completed.contains(event.object())) {
                    task.enter(Phase.WAITS_FOR_FUTURE, event.object(), time);
                }
            }
            default -> { }
        }
    }

    private void timerEvent(TraceEvent event) {
        long nanos = Durations.nanos(event.detail());
        switch (event.kind()) {
            case TIMER_SET -> timers.put(event.object(), time + Math.max(nanos, 0));
            case TIMER_FIRED, TIMER_CANCELLED -> timers.remove(event.object());
            default -> { }
        }
    }

    private static void callEvent(TaskProgress task, TraceEvent event) {
        switch (event.kind()) {
            case CALLED -> task.polls += event.detail().startsWith("poll(") || event.detail().equals("poll") ? 1 : 0;
            default -> { }
        }
    }

    private void memoryEvent(TraceEvent event) {
        if (InnerPart.of(event).isEmpty() && (variables.size() < MOST_VARIABLES || variables.containsKey(event.object()))) {
            int arrow = event.detail().lastIndexOf("→ ");
            variables.put(event.object(), arrow < 0 ? event.detail() : event.detail().substring(arrow + 2));
        }
    }

    private void letGo(TaskProgress task, String lock) {
        if (holders.get(lock) instanceof Set<Integer> by) {
            by.remove(task.task);
        }
    }

    private void stopWaiting(TaskProgress task) {
        if (waiting.get(task.waitsFor) instanceof Set<Integer> by) {
            by.remove(task.task);
        }
    }

    private boolean ended(String name) {
        return tasks.values().stream().anyMatch(t -> t.phase == Phase.ENDED && t.name.equals(name));
    }

    /** {@return the task of that number, made known if it was not} */
    TaskProgress task(int number) {
        TaskProgress known = tasks.get(number);
        if (known == null) {
            known = new TaskProgress(number, number == 0 ? "main" : "task " + number, time);
            tasks.put(number, known);
        }
        return known;
    }

    List<TaskProgress> tasks() {
        return List.copyOf(tasks.values());
    }

    long time() {
        return time;
    }

    /** {@return who else holds that lock, or -1} */
    int holderOther(String lock, int task) {
        return holders.getOrDefault(lock, Set.of()).stream().filter(by -> by != task).findFirst().orElse(-1);
    }

    /** {@return how many wait to be notified on it} */
    long waitingOn(String monitor) {
        return tasks.values().stream().filter(t -> t.phase == Phase.WAITS_TO_BE_NOTIFIED && t.waitsFor.equals(monitor)).count();
    }

    private static boolean blocked(Phase phase) {
        return phase != Phase.RUNNING && phase != Phase.READY && phase != Phase.ENDED;
    }

    RunState state() {
        var states = tasks.values().stream().map(this::state).toList();
        var ready = states.stream().filter(t -> t.phase() == Phase.RUNNING || t.phase() == Phase.READY).map(RunState.Task::task).toList();
        var labels = new LinkedHashSet<>(holders.keySet());
        labels.addAll(waiting.keySet());
        var locks = new ArrayList<RunState.Lock>();
        for (String label : labels) {
            var lock = new RunState.Lock(label, List.copyOf(holders.getOrDefault(label, Set.of())), List.copyOf(waiting.getOrDefault(label, Set.of())));
            if (!lock.holders().isEmpty() || !lock.waiting().isEmpty()) {
                locks.add(lock);
            }
        }
        var due = timers.entrySet().stream().map(e -> new RunState.Timer(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(RunState.Timer::due)).toList();
        var values = variables.entrySet().stream().map(e -> new RunState.Variable(e.getKey(), e.getValue())).toList();
        return new RunState(seq, time, states, locks, ready, due, values);
    }

    private RunState.Task state(TaskProgress task) {
        int owner = switch (task.phase) {
            case WAITS_FOR_LOCK, PARKED -> holderOther(task.waitsFor, task.task);
            case JOINS -> tasks.values().stream().filter(t -> t.name.equals(task.waitsFor)).mapToInt(t -> t.task).findFirst().orElse(-1);
            default -> -1;
        };
        boolean free = task.phase == Phase.WAITS_FOR_LOCK && owner < 0 || task.phase == Phase.JOINS && ended(task.waitsFor);
        return new RunState.Task(task.task, task.name, free ? Phase.READY : task.phase, task.waitsFor, owner, task.at, task.held());
    }
}
