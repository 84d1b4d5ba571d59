package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a network in memory asks of the run that it belongs to, and tells it. All calls are the current task's. */
public final class Traffic {
    private final Run run;
    private long era;

    Traffic(Run run) {
        this.run = run;
    }

    void reset() {
        era++;
    }

    /** {@return a number that differs from run to run} */
    public long era() {
        return era;
    }

    /** {@return virtual nanoseconds, without having looked at the clock} */
    public long now() {
        return run.clock.now();
    }

    /** {@return the seed of the program's randomness} */
    public long seed() {
        return run.plan().seed();
    }

    /** Something will arrive then: when nobody can go on, time advances to it. */
    public void expect(long at) {
        run.current().accesses.add(Locations.TIME, false);
        run.clock.expect(at);
    }

    /** The current task uses the network. */
    public void touch(Object network, boolean write) {
        run.memory.touch(network, write);
    }

    /** The current task looked and there was nothing: a loop that does nothing else lets time pass. */
    public void idle() {
        run.memory.clock();
    }

    /** Waits until it is ready, at most so long. {@return whether it is} */
    public boolean await(Object what, BooleanSupplier ready, long nanos) throws InterruptedException {
        var task = run.current();
        return run.operations().within(Operation.AWAIT, what, (_, _) -> ready.getAsBoolean(), nanos, 1, task.site);
    }

    /** {@return which of so many things happens, a choice of the search; 0 is the plainest} */
    public int alternative(int count) {
        return run.turns.pickWaiter(count);
    }

    /** {@return the number of the event; -1 when nothing is recorded} */
    public long event(Kind kind, Object object, @Nullable Object detail, long cause) {
        var task = run.current();
        if (cause >= 0) {
            task.cause = cause;
        }
        return run.recorder.event(kind, task, object, detail, task.site);
    }
}
