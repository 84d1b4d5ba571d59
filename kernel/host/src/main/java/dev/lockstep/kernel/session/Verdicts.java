package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Found;

/** What a search's counts allow to be said, and nothing more. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(Found found) {
        if (!found.diverged().isEmpty()) {
            return new Verdict.Undecided(found.diverged());
        }
        if (found.failure().isPresent()) {
            var ending = found.failure().get().ending();
            boolean counted = found.coversAll() && !found.reduced() && found.preemptionBound() < 0 && found.failing() > 0;
            return counted ? new Verdict.SomeFail(found.failing(), found.schedules(), ending)
                    : new Verdict.Fails(Math.max(1, found.firstFailing()), ending);
        }
        if (found.failing() > 0) {
            return new Verdict.Undecided("A schedule failed, but the time was up before it could be run twice more to be sure. Give it more time.");
        }
        if (!found.undecided().isEmpty()) {
            return new Verdict.Undecided(found.undecided());
        }
        if (found.schedules() == 0) {
            return new Verdict.Undecided("No schedule came to its end.");
        }
        return passed(found);
    }

    private static Verdict passed(Found found) {
        if (found.sampled()) {
            return new Verdict.SampledPass(found.schedules());
        }
        if (!found.complete()) {
            return new Verdict.Undecided(found.schedules() + " schedules passed, and there are more: the search reached its time or its number of schedules.");
        }
        if (found.preemptionBound() >= 0) {
            return new Verdict.PassBounded(found.preemptionBound(), found.schedules());
        }
        return found.reduced() ? new Verdict.AllPassReduced(found.schedules()) : new Verdict.AllPass(found.schedules());
    }
}
