package dev.lockstep.worker.main;

import dev.lockstep.worker.net.Network;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Race;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.schedule.Accesses;
import dev.lockstep.worker.schedule.Chooser;
import dev.lockstep.worker.schedule.Plan;
import dev.lockstep.worker.schedule.Recorder;
import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.schedule.Sharing;
import dev.lockstep.worker.schedule.Task;
import dev.lockstep.worker.schedule.Watch;
import dev.lockstep.worker.search.Explorer;
import dev.lockstep.worker.search.Pilot;
import dev.lockstep.worker.search.Subject;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A learner's program under our scheduler: what a search runs again and again, what a replay runs once. Setup makes no choices
 * that count. Used on the carrier; only {@link #stop} may be called by other threads.
 */
final class ControlledProgram implements Subject, Chooser, Console.Origin {
    /** So many runs that are not recorded are looked at for data races: each shows most of them. */
    private static final int LISTENED = 200;

    /** What one program is run with. */
    record Parts(Body body, Reset reset, Sharing sharing, Watch watch, Limits limits, long seed) {}

    private final Run run;
    private final Parts parts;
    private final Plan plan;
    private final Set<String> uncontrolled = new LinkedHashSet<>();
    /** By variable and places, whichever of the two came first. */
    private final Map<String, Race> races = new TreeMap<>();
    /** What else was wrong, by kind and places. */
    private final Map<String, Sighting> sightings = new TreeMap<>();
    private String drawn = "";
    private int heard;
    private Pilot pilot = Pilot.FIRST;
    private Body.Result result = Body.Result.NONE;
    private @Nullable Narrator narrator;
    private int[] candidates = new int[8];
    private String[] cells = new String[8];
    private int known;
    private int current;
    private String cell = "";
    private boolean counting;
    private volatile boolean stopping;
    private volatile boolean timedOut;
    private volatile long runs;
    private volatile long tooLong;

    ControlledProgram(Run run, Parts parts) {
        this.run = run;
        this.parts = parts;
        plan = new Plan(this::main, this, parts.sharing, parts.limits, parts.seed);
    }

    /** From now on what tasks print belongs to their cells, and events are told as they come. */
    void narrate(Narrator to) {
        narrator = to;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public Optional<Ending> run(Pilot by, boolean recorded) {
        runs++;
        pilot = by;
        result = Body.Result.NONE;
        known = 0;
        current = 0;
        cell = "";
        counting = false;
        run.recorder().configure(recorded ? Recorder.Mode.KEEP : Recorder.Mode.OFF, parts.watch, parts.limits.events());
        run.races().listen(recorded || heard++ < LISTENED);
        parts.reset.run();
        var ending = onItsNetwork();
        uncontrolled.addAll(run.recorder().uncontrolled());
        run.races().found().forEach(race -> races.putIfAbsent(race.key(), race));
        run.sightings().found().forEach(sighting -> sightings.putIfAbsent(sighting.key(), sighting));
        drawn = drawn.isEmpty() ? run.dice().first() : drawn;
        return ending.map(this::withResult);
    }

    private Optional<Ending> onItsNetwork() {
        if (parts.reset != Reset.NONE) {
            Network.begin();
        }
        try {
            return run.go(plan);
        } finally {
            Network.resume();
        }
    }

    private Ending withResult(Ending ending) {
        if (tooLong > 0 && ending instanceof Ending.Stopped stopped) {
            return new Ending.LimitReached(Explorer.MILLIS_OF_ONE_RUN, tooLong, stopped.at());
        }
        return ending instanceof Ending.Completed ? result.completed() : ending;
    }

    private void main() {
        try {
            if (parts.body.hasSetup()) {
                parts.body.setUp(entry -> { });
                run.beginCounting();
            }
            counting = true;
            result = parts.body.call(this::enter);
        } catch (Throwable thrown) {
            throw ControlledProgram.<RuntimeException>asIs(thrown);
        }
    }

    private void enter(EntryPoint entry) {
        cell = entry.cell();
        if (cells.length > 0) {
            cells[0] = cell;
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public int choose(Run now, int count) {
        if (stopping) {
            run.stop(timedOut);
        }
        if (count > candidates.length) {
            candidates = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            candidates[i] = run.candidate(i).number();
            meet(candidates[i]);
        }
        if (count > 1 && counting && pilot.asksIntents()) {
            for (int i = 0; i < count; i++) {
                pilot.intent(i, run.candidate(i).intent());
            }
        }
        int index = counting ? pilot.choose(candidates, count) : 0;
        current = index < 0 ? current : candidates[index];
        if (narrator != null && counting && narrator.isBehind()) {
            run.send(narrator);
        }
        return index;
    }

    /** A task belongs to the cell whose code runs when it is first seen. */
    private void meet(int task) {
        if (task < known) {
            return;
        }
        if (task >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(task + 1, cells.length * 2));
        }
        Arrays.fill(cells, known, task + 1, cell);
        known = task + 1;
    }

    @Override
    public int chooseWaiter(Run now, int count) {
        return counting ? pilot.chooseWaiter(count) : 0;
    }

    @Override
    public void stepped(Task task, Accesses accesses) {
        if (counting) {
            pilot.stepped(task.number(), accesses);
        }
    }

    /** Ends the run that goes on, and every later one. */
    void stop(boolean atLimit) {
        timedOut = atLimit;
        stopping = true;
        run.stop(atLimit);
    }

    /** Ends the run that goes on, not those after it. */
    void cut() {
        run.stop(true);
    }

    /** {@return how many runs have begun; any thread may ask} */
    long runs() {
        return runs;
    }

    /** Ends the run that goes on, and every later one, since this one took so long. */
    void giveUp(long millis) {
        tooLong = millis;
        stop(true);
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public int sharing() {
        return parts.sharing.version();
    }

    @Override
    public List<String> uncontrolled() {
        return List.copyOf(uncontrolled);
    }

    @Override
    public boolean leavesOut() {
        return run.choices().isSomeLeftOut();
    }

    @Override
    public List<Race> races() {
        return List.copyOf(races.values());
    }

    @Override
    public List<Sighting> sightings() {
        return List.copyOf(sightings.values());
    }

    @Override
    public String drawn() {
        return drawn;
    }

    @Override
    public List<TraceEvent> trace() {
        return run.recorder().events(0);
    }

    @Override
    public long traceHash() {
        return run.recorder().hash();
    }

    @Override
    public String cell() {
        return narrator == null ? "" : current < known ? cells[current] : cell;
    }

    @Override
    public int task() {
        return current;
    }
}
