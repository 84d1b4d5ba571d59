package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Fiber;
import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.backend.JdkState;
import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.trace.Kind;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One controlled run of a program: its tasks one at a time on the calling thread, every choice made by a {@link Chooser}. An
 * object of this class is used for one run after another, on one carrier; only {@link #stop} may be called by other threads.
 *
 * <p>A task that offers a decision point asks {@link #pick} on its own stack who goes on. If that is itself, nothing switches;
 * else it yields, and the carrier's loop resumes the other one. A run that is over leaves its tasks where they are.
 */
public final class Run {
    final Tasks tasks = new Tasks();
    final Clock clock = new Clock();
    private final JdkState memoryOfJdk = JdkState.ofThisVm();
    final Sites sites;
    final Recorder recorder;
    final Memory memory;
    private final BiFunction<Thread, Runnable, Fiber> fibers;
    private final Monitors monitors;
    private final Operations operations;
    private final Threads threads;
    private final Stall stall;
    private final JdkCalls jdk;
    private final Choices choices = new Choices();
    private final Effort effort = new Effort();
    private Task[] candidates = new Task[8];
    private Plan plan = new Plan(() -> {}, Chooser.FIRST, new Sharing(), Limits.interactive(), 0);
    private volatile @Nullable Task current;
    private volatile @Nullable Thread currentThread;
    private volatile @Nullable Task next;
    private volatile boolean over;
    private volatile @Nullable Ending ending;
    private @Nullable Ending failure;

    /** A run whose threads become fibers by {@code fibers}, from a thread and the body to run on it. */
    public Run(BiFunction<Thread, Runnable, Fiber> fibers, Sites sites) {
        this.fibers = fibers;
        this.sites = sites;
        recorder = new Recorder(this);
        memory = new Memory(this);
        monitors = new Monitors(this);
        operations = new Operations(this);
        threads = new Threads(this);
        stall = new Stall(this);
        jdk = new JdkCalls(this);
    }

    /** Runs the plan to its end on the calling thread. {@return how it ended; empty when the chooser abandoned it} */
    public Optional<Ending> go(Plan what) {
        plan = what;
        reset();
        Engine.enter(this);
        memoryOfJdk.begin();
        Fibers.install(jdk);
        try {
            start(new Thread(what.body(), "main"), false);
            next = pick(null);
            loop();
            return Optional.ofNullable(failure != null && ending != null ? failure : ending);
        } finally {
            current = null;
            currentThread = null;
            Fibers.uninstall();
            memoryOfJdk.end();
            Engine.leave();
        }
    }

    /** Ends the run soon, from any thread. */
    public void stop(boolean timedOut) {
        effort.stop(timedOut);
    }

    /** {@return the candidate at that index of the choice being made} */
    public Task candidate(int index) {
        return candidates[index];
    }

    /** {@return the choices made so far, or by the last run} */
    public Choices choices() {
        return choices;
    }

    /** {@return what the last run recorded} */
    public Recorder recorder() {
        return recorder;
    }

    /** {@return locks, conditions and calls, for the current task} */
    public Operations operations() {
        return operations;
    }

    /** {@return starts, parks, sleeps, joins, interrupts, for the current task} */
    public Threads threads() {
        return threads;
    }

    /** {@return shadow monitors, for the current task} */
    public Monitors monitors() {
        return monitors;
    }

    /** {@return fields and arrays, for the current task} */
    public Memory memory() {
        return memory;
    }

    /** {@return virtual time in nanoseconds} */
    public long now() {
        return clock.now();
    }

    /** {@return how many decision points the run has had} */
    public long steps() {
        return effort.steps();
    }

    /** {@return nanoseconds from now to an epoch millisecond of the virtual wall clock} */
    public long nanosUntil(long epochMillis) {
        return clock.at(epochMillis) - clock.now();
    }

    /** {@return a seed for the current task: the same in every run in which it asks as often} */
    public long nextSeed() {
        var task = current();
        return (plan.seed() * 31 + task.number) * 0x9E3779B97F4A7C15L + task.randoms++;
    }

    /** The current task is at this place of its code. */
    public void at(int site) {
        current().site = site;
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
        choices.clear();
        recorder.reset();
        for (int i = 0; i < tasks.alive(); i++) {
            tasks.living(i).cause = -1;
        }
    }

    /** Something was printed, in order: progress, and a dependence. */
    public void printed() {
        effort.progress();
        var task = current;
        if (task != null) {
            task.accesses.add(Locations.OUTPUT, true);
        }
    }

    Plan plan() {
        return plan;
    }

    boolean isCurrent(Thread thread) {
        return currentThread == thread;
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

    Effort effort() {
        return effort;
    }

    Task start(Thread thread, boolean byJdk) {
        var task = tasks.add(thread);
        task.ofJdk = byJdk;
        task.fiber = fibers.apply(thread, () -> body(task));
        return task;
    }

    /** The current task is about to do an operation: the decision point before it. Returns when the guard is open and its turn has come. */
    public void point(Operation operation, @Nullable Object target, Guard guard, int site) {
        var task = current();
        task.site = site;
        task.pend(operation, target, guard);
        offer(task);
    }

    /** The current task has pended an operation: somebody goes on, and when this returns it is this task. */
    void offer(Task task) {
        if (over) {
            throw new Cut();
        }
        if (task.ofJdk) {
            task.accesses.add(Locations.JDK, true);
        }
        plan.chooser().stepped(task, task.accesses);
        task.accesses.clear();
        var to = pick(task);
        if (to != task) {
            next = to;
            leave(task);
        }
        task.settle();
    }

    /** The run is over, now, and the current task with it: does not return. */
    void finish(@Nullable Ending how) {
        end(how);
        leave(current());
    }

    void end(@Nullable Ending how) {
        ending = how;
        over = true;
        next = null;
    }

    /** {@return which of so many waiters in {@code candidates} is woken} */
    int pickWaiter(int count) {
        if (count == 1) {
            return 0;
        }
        int index = plan.chooser().chooseWaiter(this, count);
        if (index == Chooser.ABANDON) {
            finish(null);
        }
        choices.add(checked(index, count), count, recorder.count());
        return index;
    }

    void candidate(int index, Task task) {
        if (index == candidates.length) {
            candidates = java.util.Arrays.copyOf(candidates, index * 2);
        }
        candidates[index] = task;
    }

    private void reset() {
        tasks.clear();
        clock.reset();
        memory.reset();
        monitors.reset();
        recorder.reset();
        choices.clear();
        effort.reset(plan.limits().steps());
        current = null;
        next = null;
        over = false;
        ending = null;
        failure = null;
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
            if (fiber.ended()) {
                plan.chooser().stepped(task, task.accesses);
                task.accesses.clear();
                next = pick(null);
            }
        }
    }

    /** {@return who goes on; null when the run is over} */
    private @Nullable Task pick(@Nullable Task from) {
        var bound = effort.step(from, sites);
        if (bound != null) {
            end(bound);
            return null;
        }
        while (true) {
            int count = collect(from);
            if (count > 0) {
                return choose(from, count);
            }
            request(from);
            var end = stall.resolve();
            if (end != null) {
                end(end);
                return null;
            }
        }
    }

    private @Nullable Task choose(@Nullable Task from, int count) {
        int index = plan.chooser().choose(this, count);
        if (index == Chooser.ABANDON) {
            end(null);
            return null;
        }
        var chosen = candidates[checked(index, count)];
        if (chosen != from) {
            request(from);
        }
        if (count > 1) {
            choices.add(index, count, recorder.count());
        }
        return chosen;
    }

    private static int checked(int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("choice " + index + " of " + count);
        }
        return index;
    }

    private void request(@Nullable Task from) {
        if (from != null && !from.requested && from.operation.requests()) {
            from.requested = true;
            recorder.event(Kind.REQUESTED, from, from.target, null, from.site);
        }
    }

    private int collect(@Nullable Task first) {
        int count = 0;
        if (first != null && first.canGoOn()) {
            candidate(count++, first);
        }
        for (int i = 0; i < tasks.alive(); i++) {
            var task = tasks.living(i);
            if (task != first && task.canGoOn()) {
                candidate(count++, task);
            }
        }
        return count;
    }

    /** Gives the carrier back; returns when it is this task's turn again. */
    private void leave(Task task) {
        boolean blocked = !task.canGoOn();
        if (blocked) {
            task.showWaiting();
        }
        var fiber = task.fiber;
        if (fiber != null && fiber.yield()) {
            if (blocked) {
                ThreadControl.runnable(task.thread);
            }
            return;
        }
        if (!over && task.canGoOn()) {
            recorder.uncontrolled("a switch inside a native call or a static initialiser", task.site);
            task.accesses.addEverything();
            next = null;
            return;
        }
        if (!over) {
            end(new Ending.Threw(Failures.pinned(task, sites.at(task.site))));
        }
        throw new Cut();
    }

    private void body(Task task) {
        task.settle();
        ThreadControl.runnable(task.thread);
        try {
            Runnable code = task.thread;
            code.run();
        } catch (Cut cut) {
            return;
        } catch (Throwable thrown) {
            uncaught(task, thrown);
        }
        if (!over) {
            ThreadControl.exit(task.thread);
            ThreadControl.terminated(task.thread);
            tasks.end(task);
            task.accesses.add(Locations.life(task), true);
            task.ending = recorder.event(Kind.ENDED, task, null, null, -1);
        }
    }

    private void uncaught(Task task, Throwable thrown) {
        if (over) {
            return;
        }
        recorder.event(Kind.THREW, task, null, thrown.getClass().getSimpleName(), task.site);
        var handler = Uncaught.handler(task.thread);
        if (failure == null && (handler == null || task.number == 0)) {
            failure = new Ending.Threw(Failures.of(task, thrown));
        }
        if (handler != null) {
            Uncaught.tell(handler, task.thread, thrown);
        }
    }
}
