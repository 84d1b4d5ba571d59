package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found.Failing;
import dev.lockstep.worker.program.Moments;
import dev.lockstep.worker.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One way of going through the schedules, from its beginning to where it ends: what was counted and why it ended. */
final class Phase {
    /** Why a phase ended. */
    enum End { COMPLETE, ENOUGH, SPENT, DIVERGED, LIMITED }

    /** Something that runs one schedule after another. */
    interface Source extends Pilot {
        void begin();

        /** {@return whether there is another} */
        boolean advance();

        /** {@return the choices of the last run} */
        List<Integer> schedule();

        /** {@return whether to go on after a run that came to no end: a deadlock or an exception in another one says more} */
        default boolean goesPastEndless() {
            return false;
        }

        /** {@return whether the last run had choices whose alternatives are not looked at} */
        default boolean leavesOut() {
            return false;
        }

        /** {@return a sentence when the last run did not repeat what it should have, else empty} */
        String diverged();
    }

    private final Subject subject;
    private final Request.Search request;
    private final Budget budget;
    private final Supplier<Source> sources;
    private @Nullable Source source;
    private int sharing;
    private boolean leftOut;
    private Tally tally = new Tally();
    private Optional<Failing> witness = Optional.empty();
    private String diverged = "";
    private String limited = "";

    Phase(Subject subject, Request.Search request, Budget budget, Supplier<Source> sources) {
        this.subject = subject;
        this.request = request;
        this.budget = budget;
        this.sources = sources;
    }

    /**
     * Runs schedules until one of the ends, or until there are so many; called again, it goes on from there. Begins again,
     * counting anew, when a run found more of the program to be shared: then there are more decision points than were known.
     */
    End run(long until, long most) {
        while (true) {
            if (source == null || sharing != subject.sharing()) {
                sharing = subject.sharing();
                tally = new Tally();
                leftOut = false;
                limited = "";
                source = sources.get();
            }
            var end = sharing == subject.sharing() ? run(source, until, most) : null;
            if (end != null) {
                return end;
            }
            if (budget.isSpent(until, tally)) {
                return End.SPENT;
            }
        }
    }

    private @Nullable End run(Source runs, long until, long most) {
        while (tally.schedules() < most) {
            runs.begin();
            var ending = subject.run(runs, request.moment().isPresent());
            if (subject.sharing() != sharing) {
                return null;
            }
            leftOut |= subject.leavesOut() || runs.leavesOut();
            if (ending.isPresent() && !Schedules.counts(ending.get())) {
                var end = cut(ending.get());
                if (end == End.LIMITED && runs.goesPastEndless() && runs.advance() && !budget.isSpent(until, tally)) {
                    continue;
                }
                return end;
            }
            if (!runs.diverged().isEmpty()) {
                diverged = runs.diverged();
                return End.DIVERGED;
            }
            if (ending.isPresent() && isEnough(ending.get(), runs)) {
                return End.ENOUGH;
            }
            if (!runs.advance()) {
                return End.COMPLETE;
            }
            if (budget.isSpent(until, tally)) {
                return spent();
            }
        }
        return spent();
    }

    /** {@return how a phase ends that could go on} Where a run was too long, what the others did decides nothing. */
    private End spent() {
        return limited.isEmpty() ? End.SPENT : End.LIMITED;
    }

    private End cut(Ending ending) {
        if (ending instanceof Ending.LimitReached(String limit, long value, String at)) {
            limited = limit.equals(Explorer.MILLIS_OF_ONE_RUN) ? "one run did not come to its end within " + value / 1_000
                    + " s" + (at.isEmpty() ? "" : " (" + at + ")") + ": is there a loop that never ends?" : "a run reached its limit of " + value + " " + limit;
            return End.LIMITED;
        }
        return End.SPENT;
    }

    /** {@return whether this schedule is what the search is for} */
    private boolean isEnough(Ending ending, Source runs) {
        boolean failed = tally.add(ending, runs::schedule);
        if (request.moment().isPresent()) {
            if (Moments.of(subject.trace()).has(request.moment().get())) {
                witness = Optional.of(new Failing(runs.schedule(), -1, ending, subject.traceHash()));
            }
            return witness.isPresent();
        }
        return failed && !request.countAll() && !(tally.isEndless() && runs.goesPastEndless());
    }

    Tally tally() {
        return tally;
    }

    /** {@return whether a run left schedules out} */
    boolean leavesOut() {
        return leftOut;
    }

    Optional<Failing> witness() {
        return witness;
    }

    String diverged() {
        return diverged;
    }

    String limited() {
        return limited;
    }
}
