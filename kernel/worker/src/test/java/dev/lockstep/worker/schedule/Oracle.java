package dev.lockstep.worker.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the schedules of two abstract tasks that main starts and then joins in order, straight from the contract: a task has
 * its first step, then one step for each of its operations; {@code +a} takes lock a and is possible only while it is free,
 * {@code -a} gives it back, anything else is always possible. Main has one step after the first join where others are left.
 */
final class Oracle {
    private final List<List<String>> tasks;
    long schedules;
    long deadlocks;

    private Oracle(List<List<String>> tasks) {
        this.tasks = tasks;
        walk(new int[tasks.size()], 0, new HashMap<>());
    }

    @SafeVarargs
    static Oracle of(List<String>... tasks) {
        return new Oracle(List.of(tasks));
    }

    private void walk(int[] at, int joined, Map<String, Integer> held) {
        boolean moved = false;
        for (int task = 0; task < at.length; task++) {
            if (at[task] <= tasks.get(task).size() && isFree(task, at[task], held)) {
                moved = true;
                var later = new HashMap<>(held);
                apply(task, at[task], later);
                int[] next = at.clone();
                next[task]++;
                walk(next, joined, later);
            }
        }
        if (joined < at.length && isOver(joined, at)) {
            moved = true;
            int now = joined;
            while (now < at.length && isOver(now, at)) {
                now++;
            }
            walk(at, now, held);
        }
        if (!moved) {
            schedules++;
            deadlocks += joined == at.length ? 0 : 1;
        }
    }

    private boolean isOver(int task, int[] at) {
        return at[task] > tasks.get(task).size();
    }

    private boolean isFree(int task, int position, Map<String, Integer> held) {
        var operation = position == 0 ? "first" : tasks.get(task).get(position - 1);
        return !operation.startsWith("+") || !held.containsKey(operation.substring(1));
    }

    private void apply(int task, int position, Map<String, Integer> held) {
        var operation = position == 0 ? "first" : tasks.get(task).get(position - 1);
        if (operation.startsWith("+")) {
            held.put(operation.substring(1), task);
        } else if (operation.startsWith("-")) {
            held.remove(operation.substring(1));
        }
    }
}
