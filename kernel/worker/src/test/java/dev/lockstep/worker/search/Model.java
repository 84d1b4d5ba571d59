package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.schedule.Accesses;
import dev.lockstep.worker.schedule.Steps;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A toy program as a state machine, run by the rules of the engine: the current task first, then the others by number, guarded
 * operations, waiters in order. Its tasks exist from the beginning.
 */
final class Model implements Subject {
    /** One operation of a task. */
    sealed interface Op {}

    record Nop() implements Op {}

    /** A first step, possible once the parent has made its own. */
    record Begin(int parent) implements Op {}

    record Read(int variable) implements Op {}

    /** Writes what the task read last, plus so much. */
    record Write(int variable, int plus) implements Op {}

    record Lock(int lock) implements Op {}

    record Unlock(int lock) implements Op {}

    record Join(int task) implements Op {}

    /** Waits until a notify picks this task. */
    record Await(int queue) implements Op {}

    record Notify(int queue) implements Op {}

    private final List<List<Op>> tasks;
    private final Predicate<int[]> passes;
    private final Accesses accesses = new Accesses();
    private final int[] variables = new int[4];
    private final int[] owners = new int[4];
    private final List<List<Integer>> waiting = List.of(new ArrayList<>(), new ArrayList<>());
    private final int[] at;
    private final int[] register;
    private final boolean[] woken;
    /** The dependent pairs of the last run, as text: equal for two schedules of one class. */
    private final List<String> log = new ArrayList<>();
    private final List<Accesses> steps = new ArrayList<>();
    private final List<Integer> who = new ArrayList<>();
    private long salt;
    int runs;
    boolean flaky;

    Model(List<List<Op>> tasks, Predicate<int[]> passes) {
        this.tasks = tasks;
        this.passes = passes;
        at = new int[tasks.size()];
        register = new int[tasks.size()];
        woken = new boolean[tasks.size()];
    }

    /** {@code counter++} in two threads that main starts and joins. */
    static Model counter() {
        var increment = List.<Op>of(new Begin(0), new Read(0), new Write(0, 1));
        return new Model(List.of(List.<Op>of(new Nop(), new Join(1), new Join(2)), increment, increment), v -> v[0] == 2);
    }

    @Override
    public Optional<Ending> run(Pilot pilot, boolean recorded) {
        reset();
        int current = -1;
        var ready = new int[tasks.size()];
        while (true) {
            int count = collect(current, ready);
            if (count == 0) {
                return Optional.of(ending());
            }
            int index = pilot.choose(ready, count);
            if (index == Pilot.ABANDON) {
                return Optional.empty();
            }
            current = ready[index];
            Steps.clear(accesses);
            step(current, pilot);
            steps.add(accesses.copy());
            who.add(current);
            pilot.stepped(current, accesses);
        }
    }

    private void reset() {
        runs++;
        Arrays.fill(variables, 0);
        Arrays.fill(owners, -1);
        Arrays.fill(at, 0);
        Arrays.fill(register, 0);
        Arrays.fill(woken, false);
        waiting.forEach(List::clear);
        log.clear();
        steps.clear();
        who.clear();
    }

    private int collect(int current, int[] ready) {
        int count = 0;
        if (current >= 0 && canGoOn(current)) {
            ready[count++] = current;
        }
        for (int task = 0; task < at.length; task++) {
            if (task != current && canGoOn(task)) {
                ready[count++] = task;
            }
        }
        return count;
    }

    private boolean canGoOn(int task) {
        if (at[task] == tasks.get(task).size()) {
            return false;
        }
        return switch (tasks.get(task).get(at[task])) {
            case Lock(int lock) -> owners[lock] == -1;
            case Begin(int parent) -> at[parent] > 0;
            case Join(int other) -> at[other] == tasks.get(other).size();
            case Await(int queue) -> woken[task] || !waiting.get(queue).contains(task);
            default -> true;
        };
    }

    private void step(int task, Pilot pilot) {
        switch (tasks.get(task).get(at[task])) {
            case Nop() -> { }
            case Begin(int parent) -> { }
            case Read(int variable) -> {
                register[task] = variables[variable];
                Steps.touch(accesses, variable, false);
            }
            case Write(int variable, int plus) -> {
                variables[variable] = register[task] + plus;
                Steps.touch(accesses, variable, true);
            }
            case Lock(int lock) -> {
                owners[lock] = task;
                Steps.touch(accesses, 100 + lock, true);
            }
            case Unlock(int lock) -> {
                owners[lock] = -1;
                Steps.touch(accesses, 100 + lock, true);
            }
            case Join(int other) -> Steps.touch(accesses, 200 + other, false);
            case Await(int queue) -> {
                Steps.touch(accesses, 300 + queue, true);
                if (!woken[task]) {
                    waiting.get(queue).add(task);
                    return;
                }
                woken[task] = false;
            }
            case Notify(int queue) -> wake(queue, pilot);
        }
        at[task]++;
        if (at[task] == tasks.get(task).size()) {
            Steps.touch(accesses, 200 + task, true);
        }
    }

    private void wake(int queue, Pilot pilot) {
        Steps.touch(accesses, 300 + queue, true);
        var waiters = waiting.get(queue);
        if (!waiters.isEmpty()) {
            int index = waiters.size() == 1 ? 0 : pilot.chooseWaiter(waiters.size());
            woken[waiters.remove(index)] = true;
        }
    }

    private Ending ending() {
        for (int task = 0; task < at.length; task++) {
            if (at[task] < tasks.get(task).size()) {
                return new Ending.Stuck(Ending.Stuck.Reason.DEADLOCK, List.of());
            }
        }
        var state = Arrays.toString(variables) + (flaky ? salt++ : "");
        return passes.test(variables)
                ? new Ending.Completed(state, new Value.Nothing())
                : new Ending.Threw(new Ending.Failure("AssertionError", state, 0, List.of(), "", List.of()));
    }

    /** {@return the order of all dependent steps of the last run: schedules are equivalent when it is equal} */
    List<String> dependences() {
        var pairs = new ArrayList<String>();
        var count = new int[at.length];
        var names = new ArrayList<String>();
        for (int i = 0; i < who.size(); i++) {
            names.add(who.get(i) + "." + count[who.get(i)]++);
            for (int j = 0; j < i; j++) {
                if (!who.get(i).equals(who.get(j)) && steps.get(i).dependsOn(steps.get(j))) {
                    pairs.add(names.get(j) + "<" + names.get(i));
                }
            }
        }
        pairs.add(Arrays.toString(count));
        pairs.sort(null);
        return pairs;
    }

    @Override
    public int sharing() {
        return 0;
    }

    @Override
    public List<String> uncontrolled() {
        return List.of();
    }

    @Override
    public List<TraceEvent> trace() {
        return List.of();
    }

    @Override
    public long traceHash() {
        return flaky ? salt++ : who.hashCode();
    }
}
