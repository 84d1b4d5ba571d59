package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import dev.lockstep.worker.program.Race;
import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words a finding that the engine recorded, from its event and from where everything stood then. */
final class FindingText {
    private static final Pattern POOL_THREAD = Pattern.compile("pool-\\d+-thread-\\d+|ForkJoinPool.*|CompletableFutureDelayScheduler.*");
    private static final Pattern KEY = Pattern.compile("(\\S+#\\d+)\\[(.*)]", Pattern.DOTALL);
    private static final List<String> RACE_KIND = List.of("READ", "WROTE");

    private final Words words;

    FindingText(Words words) {
        this.words = words;
    }

    Finding of(TraceEvent event, RunState state) {
        return switch (event.kind()) {
            case STUCK -> stuck(event, state);
            case LIVELOCK -> plain(event, "livelock");
            case DATA_RACE -> race(event, state);
            case BLOCKED_EXECUTOR -> seen(event, "blockedExecutor");
            case LOST_FAILURE -> seen(event, "lostFailure");
            case UNCONTROLLED -> plain(event, "uncontrolled");
            case LEAK -> leak(event, state);
            case LOCK_ORDER -> seen(event, "lockOrder");
            case BUSY_POLL -> seen(event, "busyPoll");
            default -> throw new IllegalArgumentException("no finding: [" + event.kind() + "]");
        };
    }

    /** {@return {@code " (cell-1:7)"}, or nothing for an unknown place} */
    String place(String at) {
        return at.isEmpty() ? "" : words.of("place", at);
    }

    static boolean poolThread(String name) {
        return POOL_THREAD.matcher(name).matches();
    }

    /**
     * {@return whether nothing can go on in that state, though no event says so} A circle of waiting tasks is one always; in
     * virtual time it is enough that main has not ended, no task can go on and no timer is left.
     */
    static boolean stuck(RunState state, boolean virtualTime) {
        boolean mainWaits = state.tasks().stream().anyMatch(task -> task.task() == 0 && task.blocked());
        boolean allWait = state.tasks().stream().allMatch(task -> task.blocked() || task.phase() == Phase.ENDED);
        return !WaitForGraph.of(state).cycle().isEmpty() || virtualTime && mainWaits && allWait && state.timers().isEmpty();
    }

    /** {@return the sentence for a run that ended in that state} */
    Finding stuckAt(TraceEvent last, RunState state) {
        return stuck(new TraceEvent(last.seq(), last.time(), last.task(), Kind.STUCK, "", "", last.at(), -1), state);
    }

    private Finding stuck(TraceEvent event, RunState state) {
        List<WaitForGraph.Edge> cycle = WaitForGraph.of(state).cycle();
        Reason reason = reason(event).orElse(cycle.isEmpty() ? Reason.NOTHING_LEFT_TO_WAKE_IT : Reason.DEADLOCK);
        var inCycle = cycle.stream().map(WaitForGraph.Edge::from).toList();
        var tasks = state.tasks().stream()
                .filter(t -> reason == Reason.DEADLOCK && !inCycle.isEmpty() ? inCycle.contains(t.task()) : t.blocked() && !poolThread(t.name()))
                .toList();
        var concerned = tasks.stream().filter(t -> t.phase() != Phase.JOINS).toList();
        var shown = concerned.isEmpty() ? tasks : concerned;
        String clauses = shown.stream().map(t -> clause(t, state)).collect(Collectors.joining(words.of("clauses")));
        String sentence = words.of("stuck." + reason, clauses.isEmpty() ? words.of("task.none") : clauses);
        return new Finding(Kind.STUCK, reason.name(), event.seq(), shown.stream().map(RunState.Task::task).toList(),
                shown.stream().map(RunState.Task::waitsFor).filter(o -> !o.isEmpty()).distinct().toList(),
                shown.stream().map(RunState.Task::at).toList(), sentence, words.of("stuck." + reason + ".advice"));
    }

    private static Optional<Reason> reason(TraceEvent event) {
        return Arrays.stream(Reason.values()).filter(r -> event.object().equals(r.name()) || event.detail().startsWith(r.name())).findFirst();
    }

    private String clause(RunState.Task task, RunState state) {
        String held = task.holds().stream().map(this::said).collect(Collectors.joining(words.of("list")));
        String owner = state.tasks().stream().filter(t -> t.task() == task.owner()).map(RunState.Task::name).findFirst().orElse("");
        String key = task.waitsFor().isEmpty() ? "task.parked"
                : task.phase() == Phase.JOINS ? "task.joins"
                : (held.isEmpty() ? "task.waits" : "task.holdsWaits") + (owner.isEmpty() ? "" : KEY.matcher(task.waitsFor()).matches() ? "Computer" : "Owner");
        return words.of(key, task.name(), held, said(task.waitsFor()), place(task.at()), owner);
    }

    /** {@return a label in words where it stands for a part of something, such as {@code ConcurrentHashMap#1["a"]} for a key} */
    private String said(String label) {
        var key = KEY.matcher(label);
        return !key.matches() ? label : words.of(key.group(2).equals("…") ? "someKey" : "key", key.group(2), key.group(1));
    }

    /** The engine tells both accesses in fixed words: {@code WROTE 1 READ Bank.java:7}, the rest is the event's own. */
    private Finding race(TraceEvent event, RunState state) {
        var parts = event.detail().split(" ", 4);
        if (parts.length < 4 || !RACE_KIND.contains(parts[0]) || !RACE_KIND.contains(parts[2]) || !parts[1].matches("\\d{1,9}")) {
            return plain(event, "dataRace");
        }
        int other = Integer.parseInt(parts[1]);
        var race = new Race(event.object(), new Race.Access(other, name(other, state), parts[0].equals("WROTE"), parts[3]),
                new Race.Access(event.task(), name(event.task(), state), parts[2].equals("WROTE"), event.at()));
        return race(race, event.seq());
    }

    private Finding seen(TraceEvent event, String key) {
        return Sighting.of(event.kind(), event.detail()).map(sighting -> sighting(sighting, event.seq())).orElseGet(() -> key.equals("blockedExecutor") ? plain(event, key) : told(event, key));
    }

    Finding sighting(Sighting sighting, long seq) {
        return new Sighted(words).finding(sighting, seq);
    }

    Finding race(Race race, long seq) {
        var first = race.first();
        var second = race.second();
        var sentence = words.of("dataRace.both", race.variable(), first.name(), does(first), place(first.at()), second.name(), does(second),
                place(second.at()));
        return new Finding(Kind.DATA_RACE, "", seq, List.of(first.task(), second.task()), List.of(race.variable()),
                List.of(first.at(), second.at()), sentence, words.of("dataRace.advice"));
    }

    private String does(Race.Access access) {
        return words.of(access.write() ? "dataRace.writes" : "dataRace.reads");
    }

    private static String name(int task, RunState state) {
        return state.tasks().stream().filter(t -> t.task() == task).map(RunState.Task::name).findFirst().orElse(task == 0 ? "main" : "task " + task);
    }

    private Finding leak(TraceEvent event, RunState state) {
        String name = event.object().isEmpty()
                ? state.tasks().stream().filter(t -> t.task() == event.task()).map(RunState.Task::name).findFirst().orElse("task " + event.task())
                : event.object();
        return finding(event, words.of("leak", name, place(event.at())), words.of("leak.advice"));
    }

    private Finding plain(TraceEvent event, String key) {
        return finding(event, words.of(key, event.object(), place(event.at()), event.detail().isEmpty() ? event.object() : event.detail()),
                words.of(key + ".advice"));
    }

    private Finding told(TraceEvent event, String key) {
        String advice = words.of(key + ".advice");
        String told = VisibleText.of(event.detail().isEmpty() ? event.object() : event.detail());
        return finding(event, told.isEmpty() ? advice : told + place(event.at()), advice);
    }

    private static Finding finding(TraceEvent event, String sentence, String advice) {
        return new Finding(event.kind(), "", event.seq(), List.of(event.task()), event.object().isEmpty() ? List.of() : List.of(event.object()),
                List.of(event.at()), sentence, advice);
    }
}
