package dev.lockstep.web.api;

import dev.lockstep.kernel.diagram.RunState;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.kernel.diagram.TaskTable;
import dev.lockstep.kernel.diagram.WaitForGraph;
import java.util.List;
import java.util.Locale;

/** Where everything stands after one event, for a page. */
record StateView(long seq, long time, List<TaskRow> tasks, List<LockRow> locks, List<TimerRow> timers, List<RunState.Variable> variables,
        List<Integer> ready, List<Wait> waits) {
    /** Who waits for whom, and why; {@code cycle} says that it is one of those that can never go on. */
    record Wait(int from, int to, String label, String at, boolean cycle) {}

    /** One task; {@code phase} says more exactly what {@code state} sums up. */
    record TaskRow(int task, String name, String state, String phase, String waitsFor, int owner, String at, List<String> holds, long polls,
            long wakes, long parks, long busy, long idle) {}

    /** One lock; {@code owner} is -1 when nobody holds it. */
    record LockRow(String label, int owner, List<Integer> holders, List<Integer> waiting) {}

    record TimerRow(String label, long at) {}

    static StateView of(RunState state, TaskTable table) {
        return new StateView(state.seq(), state.time(), state.tasks().stream().map(task -> row(task, table)).toList(),
                state.locks().stream().map(lock -> new LockRow(lock.label(), lock.holders().isEmpty() ? -1 : lock.holders().getFirst(),
                        lock.holders(), lock.waiting())).toList(),
                state.timers().stream().map(timer -> new TimerRow(timer.label(), timer.due())).toList(), state.variables(), state.ready(), waits(WaitForGraph.of(state)));
    }

    private static List<Wait> waits(WaitForGraph graph) {
        return graph.edges().stream().map(edge -> new Wait(edge.from(), edge.to(), edge.label(), edge.at(), graph.cycle().contains(edge))).toList();
    }

    private static TaskRow row(RunState.Task task, TaskTable table) {
        TaskTable.Row row = table.rows().stream().filter(one -> one.task() == task.task()).findFirst().orElseThrow();
        return new TaskRow(task.task(), task.name(), word(task.phase()), task.phase().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                task.waitsFor(), task.owner(), task.at(), task.holds(), row.polls(), row.wakes(), row.parks(), row.busy(), row.idle());
    }

    private static String word(Phase phase) {
        return switch (phase) {
            case RUNNING -> "running";
            case READY -> "ready";
            case WAITS_FOR_LOCK, WAITS_TO_BE_NOTIFIED, WAITS_FOR_FUTURE, JOINS -> "blocked";
            case PARKED -> "parked";
            case SLEEPS -> "sleeping";
            case ENDED -> "ended";
        };
    }
}
