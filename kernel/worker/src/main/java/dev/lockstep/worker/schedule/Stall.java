package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/** What happens when no task can go on: time advances, loops that wait are let go on, or the run is at its end. */
final class Stall {
    private static final Ending COMPLETED = new Ending.Completed("", new Value.Nothing());
    /** What one round of a loop that only looks at the clock takes. */
    private static final long ROUND = 1_000_000;

    private final Run run;
    private boolean vital;
    private boolean spins;
    private boolean spinsOnClock;
    private boolean works;
    private int rounds;
    private long earliest;
    private long wakes;

    Stall(Run run) {
        this.run = run;
    }

    /** Lets some task go on. {@return the ending when there is no way} */
    @Nullable Ending resolve() {
        survey();
        if (!vital) {
            return completed();
        }
        run.sightings.stalled();
        if (works && !spinsOnClock && earliest != Task.NEVER && earliest != wakes) {
            rouse();
            return null;
        }
        if (works && earliest != Task.NEVER) {
            run.choices().leaveOut();
        }
        if (earliest != Task.NEVER && (run.memory.spinners.lookAgain() || run.memory.spinners.hurry())) {
            return null;
        }
        if (spinsOnClock) {
            pass(Math.min(earliest, run.clock.now() + rounds * ROUND));
            rouse();
            return null;
        }
        if (earliest != Task.NEVER) {
            var endless = endless();
            if (endless != null) {
                run.sightings.conclude();
                return endless;
            }
            pass(earliest);
            return null;
        }
        if (spins) {
            rouse();
            return null;
        }
        run.sightings.conclude();
        return stuck(new Diagnosis(run).stuck());
    }

    private Ending completed() {
        if (works) {
            run.choices().leaveOut();
        }
        leaks();
        run.sightings.conclude();
        return COMPLETED;
    }

    /** {@return the ending of a run in which only those go on for long for whom nobody waits} */
    @Nullable Ending enough() {
        survey();
        if (vital) {
            return null;
        }
        run.choices().leaveOut();
        run.sightings.conclude();
        return COMPLETED;
    }

    /**
     * Before it is said that nothing goes on: time does.
     *
     * @param anyWait ends a wait with a limit too: a computation outlasts it only where it would be without progress
     * @return whether somebody waits for it
     */
    boolean passes(boolean anyWait) {
        survey();
        if (earliest == Task.NEVER || !anyWait && earliest != wakes) {
            return false;
        }
        pass(earliest);
        return true;
    }

    /** Adds those whose time comes next to so many candidates, for tasks that are slow. {@return how many there are now} */
    int sleeping(int ready) {
        survey();
        int count = ready;
        for (int i = 0; earliest != Task.NEVER && i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.deadline == earliest && !task.canGoOn()) {
                run.turns.candidate(count++, task);
            }
        }
        return count;
    }

    /** Time passes until that of a task has come. */
    void wake(Task task) {
        pass(task.deadline);
    }

    private void survey() {
        vital = false;
        spins = false;
        spinsOnClock = false;
        works = false;
        rounds = 1;
        earliest = run.clock.expected();
        wakes = earliest;
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            vital |= !task.daemon && !task.idle;
            earliest = Math.min(earliest, task.deadline);
            wakes = task.operation == Operation.SLEEP ? Math.min(wakes, task.deadline) : wakes;
            if (task.operation == Operation.SPIN) {
                spins = true;
                works |= task.isWorking();
                if (task.loops.hasReadClock()) {
                    spinsOnClock = true;
                    rounds = Math.max(rounds, task.loops.worked());
                }
            }
        }
    }

    /** {@return the ending when time alone goes on: whoever waits for a time looks again at what nobody will ever change} */
    private @Nullable Ending endless() {
        Task looks = null;
        if (works || run.clock.expected() != Task.NEVER) {
            return null;
        }
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.deadline != Task.NEVER && !run.memory.spinners.isEndless(task)) {
                return null;
            }
            looks = task.deadline != Task.NEVER && (looks == null || looks.daemon) ? task : looks;
        }
        if (looks == null) {
            return null;
        }
        var stuck = new Diagnosis(run).stuck();
        boolean others = stuck.reason() == Ending.Stuck.Reason.DEADLOCK || looks.daemon;
        return others ? stuck(stuck) : new Ending.NoProgress(run.effort.steps(), looks.number, run.sites.at(looks.loops.naps.site()));
    }

    private Ending stuck(Ending.Stuck stuck) {
        run.recorder.finding(Kind.STUCK, stuck.tasks().getFirst().task(), stuck.reason().name());
        return stuck;
    }

    private void pass(long to) {
        run.clock.advance(to);
        run.effort.progress();
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.deadline <= run.clock.now()) {
                task.timedOut = true;
                task.loops.naps.slept();
                var set = task.waitsIn;
                if (set != null) {
                    set.leave(task, false);
                }
            }
        }
    }

    private void rouse() {
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.operation == Operation.SPIN && (!spinsOnClock || task.loops.hasReadClock())) {
                task.roused = true;
            }
        }
    }

    private void leaks() {
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (!task.idle && !task.isWorking()) {
                run.recorder.finding(Kind.LEAK, task.number, task.thread.getName());
                run.sightings.leak(task);
            }
        }
    }
}
