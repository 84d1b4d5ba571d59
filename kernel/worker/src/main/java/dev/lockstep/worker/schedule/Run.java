package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Fiber;
import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.backend.JdkState;
import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One controlled run of a program: its tasks one at a time on the calling thread, every choice made by a {@link Chooser}. An
 * object of this class is used for one run after another, on one carrier; only {@link #stop} may be called by other threads.
 *
 * <p>A task that offers a decision point asks {@link Turns} on its own stack who goes on. If that is itself, nothing switches;
 * else it yields, and the carrier's loop resumes the other one. A run that is over leaves its tasks where they are.
 */
public final class Run {
    final Tasks tasks = new Tasks();
    final Clock clock = new Clock();
    final Sites sites;
    final Recorder recorder;
    final Memory memory;
    final HappensBefore order = new HappensBefore();
    final Races races = new Races(this, order);
    final Sightings sightings = new Sightings(this);
    private final BiFunction<Thread, Runnable, Fiber> fibers;
    private final Monitors monitors;
    private final Operations operations;
    private final Threads threads;
    private final Traffic traffic = new Traffic(this);
    private final Dice dice = new Dice(this);
    final Turns turns;
    private final Bodies bodies;
    private final JdkCalls jdk;
    private final Calls calls;
    private final Yielding yielding = new Yielding(this);
    private final JdkState state = JdkState.ofThisVm();
    final Effort effort;
    private Plan plan = new Plan(() -> {}, Chooser.FIRST, new Sharing(), Limits.interactive(), 0);
    private volatile @Nullable Task current;
    private volatile @Nullable Thread currentThread;
    volatile @Nullable Task next;
    private volatile boolean over;
    private volatile @Nullable Ending ending;

    /** A run whose threads become fibers by {@code fibers}, from a thread and the body to run on it. */
    public Run(BiFunction<Thread, Runnable, Fiber> fibers, Sites sites) {
        this.fibers = fibers;
        this.sites = sites;
        effort = new Effort(sites);
        recorder = new Recorder(this);
        memory = new Memory(this);
        monitors = new Monitors(this);
        operations = new Operations(this);
        threads = new Threads(this);
        turns = new Turns(this);
        bodies = new Bodies(this);
        jdk = new JdkCalls(this);
        calls = new Calls(this);
    }

    /** Runs the plan to its end on the calling thread. {@return how it ended; empty when the chooser abandoned it} */
    public Optional<Ending> go(Plan what) {
        plan = what;
        reset();
        Engine.enter(this);
        state.begin(plan.seed());
        Fibers.install(jdk);
        try {
            threads.reset(start(new Thread(what.body(), "main"), false).thread);
            next = turns.pick(null);
            loop();
            var failure = bodies.failure();
            return Optional.ofNullable(failure != null && ending != null ? failure : ending);
        } finally {
            current = null;
            currentThread = null;
            Fibers.uninstall();
            state.end();
            Engine.leave();
        }
    }

    /** Ends the run soon, from any thread. */
    public void stop(boolean timedOut) {
        effort.stop(timedOut);
    }

    /** {@return the candidate at that index of the choice being made} */
    public Task candidate(int index) {
        return turns.candidate(index);
    }

    /** {@return the choices made so far, or by the last run} */
    public Choices choices() {
        return turns.choices();
    }

    /** {@return what the last run recorded} */
    public Recorder recorder() {
        return recorder;
    }

    /** {@return data races, of the last run} */
    public Races races() {
        return races;
    }

    /** {@return what else was wrong, of the last run} */
    public Sightings sightings() {
        return sightings;
    }

    /** {@return locks, conditions and calls, for the current task} */
    public Operations operations() {
        return operations;
    }

    /** {@return starts, parks, sleeps, joins, interrupts, for the current task} */
    public Threads threads() {
        return threads;
    }

    /** {@return what a network needs, for the current task} */
    public Traffic traffic() {
        return traffic;
    }

    /** {@return shadow monitors, for the current task} */
    public Monitors monitors() {
        return monitors;
    }

    /** {@return fields and arrays, for the current task} */
    public Memory memory() {
        return memory;
    }

    /** {@return calls on objects of the JDK that tasks may share, for the current task} */
    public Calls calls() {
        return calls;
    }

    public long now() {
        return clock.now();
    }

    /** {@return its random numbers, for the current task} */
    public Dice dice() {
        return dice;
    }

    /** Has this done on the carrier's own stack, soon: a task's may have no room for it. Called by choosers. */
    public void send(Runnable errand) {
        yielding.send(errand);
    }

    /** The current task is at this place of its code. */
    public void at(int site) {
        current().at(site);
    }

    /** Ends the current task here when the run was stopped. */
    public void check() {
        if (over) {
            throw new Cut();
        }
        if (effort.isStopped()) {
            finish(effort.stopped());
        }
    }

    /** What came before was setup: its choices and events are forgotten, the program begins now. Called by the main task. */
    public void beginCounting() {
        turns.choices().clear();
        recorder.reset();
        for (int i = 0; i < tasks.alive(); i++) {
            tasks.living(i).cause = -1;
        }
    }

    /** Something was printed, in order: progress, and a dependence. */
    public void printed() {
        effort.progress();
        memory.spinners.happens();
        var task = current;
        if (task != null) {
            task.accesses.add(Locations.OUTPUT, true);
        }
    }

    Plan plan() {
        return plan;
    }

    /** {@return whether the program runs as a task on this thread, and not our own code on its stack} */
    boolean isCurrent(Thread thread) {
        return currentThread == thread && !turns.areBeingDecided();
    }

    boolean isOver() {
        return over;
    }

    Task current() {
        var task = current;
        if (task == null) {
            throw new IllegalStateException("no task is running");
        }
        return task;
    }

    Task start(Thread thread, boolean byJdk) {
        var task = tasks.add(thread);
        task.ofJdk = byJdk;
        task.fiber = fibers.apply(thread, bodies.of(task));
        ThreadControl.runnable(thread);
        return task;
    }

    /** The current task is about to do an operation: the decision point before it. Returns when the guard is open and its turn has come. */
    public void point(Operation operation, @Nullable Object target, Guard guard, int site) {
        var task = current();
        task.at(site);
        task.pend(operation, target, guard);
        offer(task);
    }

    /** The current task has pended an operation: somebody goes on, and when this returns it is this task. */
    void offer(Task task) {
        if (over) {
            throw new Cut();
        }
        var to = turns.after(task);
        if (to != task || yielding.isDue()) {
            next = to;
            yielding.leave(task);
        }
        calls.plain().back(task);
        task.settle();
    }

    /** The run is over, now, and the current task with it: does not return. */
    void finish(@Nullable Ending how) {
        end(how);
        yielding.leave(current());
    }

    void end(@Nullable Ending how) {
        ending = how;
        over = true;
        next = null;
    }

    private void reset() {
        tasks.clear();
        clock.reset();
        memory.reset();
        races.reset();
        sightings.reset();
        monitors.reset();
        traffic.reset();
        recorder.reset();
        turns.choices().clear();
        yielding.reset();
        effort.reset(plan.limits().steps());
        current = null;
        next = null;
        over = false;
        ending = null;
        dice.reset();
        bodies.reset();
    }

    private void loop() {
        for (var task = next; task != null; task = next) {
            current = task;
            currentThread = task.thread;
            var fiber = task.fiber;
            if (fiber == null) {
                throw new IllegalStateException("task " + task.number + " has no fiber");
            }
            fiber.resume();
            if (over) {
                return;
            }
            yielding.deliver();
            if (fiber.ended()) {
                plan.chooser().stepped(task, task.accesses);
                task.accesses.clear();
                next = turns.pick(null);
            }
        }
    }
}
