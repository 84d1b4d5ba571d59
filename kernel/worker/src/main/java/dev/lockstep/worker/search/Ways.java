package dev.lockstep.worker.search;

import dev.lockstep.worker.wire.Request.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The ways that a strategy goes, one after the other until one decides. AUTO looks at all schedules of what is small, hunts for a
 * failure where most are, then tries to prove that there is none: plainly, with reduction, with few preemptions; and samples
 * with what is left. Each may use the whole budget of schedules; time is shared.
 */
final class Ways {
    private static final long NO_END = Long.MAX_VALUE;
    private static final int MOST_PREEMPTIONS = 2;
    /** Schedules of a first look, of a hunt, of a first draw, and of plain search where reduction comes after it. */
    private static final long LOOK = 500;
    private static final long HUNT = 2_000;
    private static final long DRAW = 200;
    private static final long PLAINLY = 10_000;
    /** Percent of the time that is used when each of them ends at the latest: their schedules are counted, so that a slow machine says the same. */
    private static final int LOOKED = 15;
    private static final int HUNTED = 40;
    private static final int DRAWN = 50;
    private static final int PLAIN = 60;
    private static final int REDUCED = 80;
    private static final int BOUNDED = 90;

    private final Subject subject;
    private final Search request;
    private final Budget budget;
    private final List<Way> gone = new ArrayList<>();

    Ways(Subject subject, Search request, Budget budget) {
        this.subject = subject;
        this.request = request;
        this.budget = budget;
    }

    /** {@return the way whose result is that of the search} */
    Way search() {
        return switch (request.strategy()) {
            case ALL -> gone(plain(request.preemptionBound()), NO_END);
            case REDUCED -> mayReduce() ? reduced() : gone(plain(request.preemptionBound()), NO_END);
            case SAMPLED -> gone(sampled(), NO_END);
            case FIRST -> first(plain(request.preemptionBound()), sampled());
            case AUTO -> auto();
        };
    }

    /** {@return how many schedules were tried on all ways} */
    long tried() {
        return gone.stream().mapToLong(way -> way.tally().schedules()).sum();
    }

    private Way auto() {
        var plain = plain(request.preemptionBound());
        var sampled = sampled();
        var first = first(plain, sampled);
        if (first.isOver() || budget.isStopped()) {
            return first;
        }
        return mayReduce() ? autoReduced(plain, sampled) : rest(plain, sampled);
    }

    /** {@return the way that decided, or the plain one, which goes on when neither a look nor a hunt nor a draw did} */
    private Way first(Way plain, Way sampled) {
        if (isOver(plain, LOOKED, LOOK)) {
            if (hunts() && isLong(plain)) {
                var fair = add(Way.sampled(new Phase(subject, request, budget, () -> Sampler.fair(request.seed())), -1));
                if (isOver(fair, BOUNDED, Sampler.DRAWS_PAST_ENDLESS) && fair.tally().failing() > 0 && !isLong(fair)) {
                    return fair;
                }
                gone.remove(fair);
            }
            if (request.countAll() && !plain.isComplete()) {
                plain.decides(budget.share(PLAIN), NO_END);
            }
            return plain;
        }
        if (hunts()) {
            var hunt = add(Way.hunt(new Phase(subject, request, budget, Hunt::new)));
            if (isOver(hunt, HUNTED, HUNT)) {
                return hunt;
            }
            if (isOver(sampled, DRAWN, DRAW)) {
                return sampled;
            }
        }
        plain.decides(budget.share(PLAIN), Math.min(request.budget(), mayReduce() && !request.countAll() ? PLAINLY : NO_END));
        return plain;
    }

    /** {@return whether a run came to no end, or failed only when somebody had gone on for so long that others had to be let} */
    private static boolean isLong(Way way) {
        return way.tally().isEndless() || way.end() == Phase.End.LIMITED || way.tally().failing() > 0 && way.phase().leavesOut();
    }

    private Way autoReduced(Way plain, Way sampled) {
        var reduced = reduced(budget.share(REDUCED));
        if (reduced.isOver() || budget.isStopped()) {
            return reduced;
        }
        var bounded = bounded();
        if (bounded.tally().failing() > 0 || budget.isStopped()) {
            return bounded;
        }
        var rest = rest(plain, sampled);
        boolean proved = bounded.isComplete() && bounded.bound() == MOST_PREEMPTIONS && rest.tally().failing() == 0;
        return proved && rest.end() == Phase.End.SPENT ? bounded : rest;
    }

    /** {@return the way with most preemptions that was gone to its end, or on which a schedule failed} */
    private Way bounded() {
        var way = plain(0);
        boolean over = isOver(way, BOUNDED, NO_END);
        for (int bound = 1; bound <= MOST_PREEMPTIONS && over && !isDecisive(way); bound++) {
            var next = plain(bound);
            over = isOver(next, BOUNDED, NO_END);
            way = over ? next : way;
        }
        return way;
    }

    private boolean isDecisive(Way way) {
        return way.tally().failing() > 0 || !way.isComplete() || budget.isStopped();
    }

    private Way rest(Way plain, Way sampled) {
        boolean decided = isOver(sampled, 100, NO_END);
        return decided || sampled.tally().schedules() > 0 ? sampled : plain;
    }

    /** A failure is worth looking for before anything is proved, unless all schedules are to be counted or looked at. */
    private boolean hunts() {
        return !request.countAll() && request.prefix().isEmpty() && request.preemptionBound() < 0 && request.moment().isEmpty();
    }

    /** Sleep sets are sound only if every step is known for what it does, time's too, and no bound cuts off the schedule that is kept. */
    private boolean mayReduce() {
        return subject.uncontrolled().isEmpty() && request.preemptionBound() < 0 && !request.limits().slow();
    }

    private Way reduced() {
        return reduced(NO_END);
    }

    private Way reduced(long until) {
        var way = add(Way.reduced(new Phase(subject, request, budget, () -> tree(true, -1))));
        way.decides(until, request.budget());
        return subject.uncontrolled().isEmpty() ? way : gone(plain(-1), until);
    }

    private Way plain(int bound) {
        return add(Way.plain(new Phase(subject, request, budget, () -> tree(false, bound)), bound));
    }

    private Way sampled() {
        return add(Way.sampled(new Phase(subject, request, budget, () -> new Sampler(request.seed(), request.prefix())), request.preemptionBound()));
    }

    private Tree tree(boolean reduced, int bound) {
        var siblings = reduced ? Siblings.of(subject, request.prefix()) : Siblings.NONE;
        return new Tree(request.prefix(), reduced, bound, Tree.NO_BOUND, siblings);
    }

    private Way add(Way way) {
        gone.add(way);
        return way;
    }

    private Way gone(Way way, long until) {
        way.decides(until, request.budget());
        return way;
    }

    private boolean isOver(Way way, int percent, long most) {
        return way.decides(percent == 100 ? NO_END : budget.share(percent), Math.min(most, request.budget())) || budget.isStopped();
    }
}
