package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.kernel.Outcome;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a batch is: {@code 37/120 · 2 stuck · 1 crashed}. Thread-safe. */
public final class Tally {
    private final int all;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger stuck = new AtomicInteger();
    private final AtomicInteger crashed = new AtomicInteger();

    Tally(int all) {
        this.all = all;
    }

    void graded(Report report) {
        done.incrementAndGet();
        if (report.checks().stream().anyMatch(Tally::isStuck)) {
            stuck.incrementAndGet();
        }
        if (report.standing() == Standing.ERROR) {
            crashed.incrementAndGet();
        }
    }

    void missing() {
        done.incrementAndGet();
    }

    void failed() {
        done.incrementAndGet();
        crashed.incrementAndGet();
    }

    private static boolean isStuck(CheckReport check) {
        return check.failure().filter(failure -> failure.outcome() instanceof Outcome.Stuck).isPresent();
    }

    @Override
    public String toString() {
        return done + "/" + all + " · " + stuck + " stuck · " + crashed + " crashed";
    }
}
