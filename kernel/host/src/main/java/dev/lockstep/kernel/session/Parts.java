package dev.lockstep.kernel.session;

import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.worker.Answer;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Merge;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One search of all schedules by several workers at once, each below other prefixes of choices. What comes of it is equal to what
 * one search over all of them finds, as long as time does not end it. Used for one search.
 */
final class Parts {
    private static final int PARTS_A_JOB = 8;
    private static final int MOST_ROUNDS = 20;
    private static final String GROWS = "More and more of the program turned out to be shared; the search came to no end.";
    private static final String STOPPED = "the search was stopped before a schedule had ended";

    private final Runner runner;
    private final Program program;
    private final ExploreOptions options;
    private final RunListener listener;
    private final long end;

    Parts(Runner runner, Program program, ExploreOptions options, RunListener listener) {
        this.runner = runner;
        this.program = program;
        this.options = options;
        this.listener = listener;
        this.end = System.nanoTime() + options.time().toNanos();
    }

    /** What came of one part: a result, or that it found more to be shared, or why there is none. */
    record Part(Optional<Found> found, Optional<Shared> more, String why) {}

    Runner.Searched search(int jobs) {
        var known = Shared.NOTHING;
        var crew = runner.crew(jobs);
        try {
            for (int i = 0; i < MOST_ROUNDS; i++) {
                var split = runner.split(request(options.prefix(), options.budget()), jobs * PARTS_A_JOB, known);
                if (split.isEmpty()) {
                    return none("The search could not be shared among several workers.");
                }
                known = split.get().known();
                var parts = new Crew(this, split.get().prefixes(), known).work(crew, listener);
                var more = firstMore(parts);
                if (more.isEmpty()) {
                    return merged(parts, split.get(), crew.getFirst());
                }
                known = more.get();
            }
            return none(GROWS);
        } finally {
            crew.forEach(Seat::close);
            runner.dismiss();
        }
    }

    /** {@return whether somebody wants the search to end} */
    boolean isStopped() {
        return runner.isStopped();
    }

    /** {@return most schedules of the whole search} */
    long budget() {
        return options.budget();
    }

    Part part(Seat seat, List<Integer> prefix, long budget, Shared known) {
        var request = new Request.Part(request(prefix, budget), known);
        var limit = Duration.ofMillis(request.search().millis()).plus(Runner.TO_CONFIRM);
        return switch (seat.ask(request, limit, reply -> Optional.empty())) {
            case Answer.Replied(Reply.Part(var found, var shared), _) ->
                    shared.equals(known) ? new Part(Optional.of(found), Optional.empty(), "") : new Part(Optional.empty(), Optional.of(shared), "");
            case Answer.Replied(Reply.Refused(var why), _) -> failed("The search could not run: " + why);
            case Answer.Replied _ -> failed("The worker gave an answer to another question.");
            case Answer.Killed _ -> failed("The search did not end in its time and was stopped.");
            case Answer.Died died -> failed("The worker is gone: " + died.why() + ".");
        };
    }

    private static Part failed(String why) {
        return new Part(Optional.empty(), Optional.empty(), why);
    }

    /** {@return whether no part after this one matters: it ended before its end, or with it there are schedules enough} */
    boolean isLast(Found part, long before) {
        return !part.complete() || before + part.schedules() >= options.budget();
    }

    private Request.Search request(List<Integer> prefix, long budget) {
        var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
        return Runner.request(program, options.below(prefix).with(options.strategy(), left, budget));
    }

    /** {@return what a part found to be shared that the others did not know, if that part matters} */
    private Optional<Shared> firstMore(List<Part> parts) {
        long before = 0;
        for (var part : parts) {
            if (part.found().isEmpty() || isLast(part.found().get(), before)) {
                return part.more();
            }
            before += part.found().get().schedules();
        }
        return Optional.empty();
    }

    private Runner.Searched merged(List<Part> parts, Reply.Split split, Seat seat) {
        var used = new ArrayList<Found>();
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (before + part.found().map(Found::schedules).orElse(0L) > options.budget()) {
                // One search would have ended in the middle of this part.
                part = part(seat, split.prefixes().get(i), options.budget() - before, split.known());
            }
            if (part.found().isEmpty()) {
                return used.isEmpty() || !part.why().isEmpty() ? none(part.why().isEmpty() ? STOPPED : part.why()) : whole(used, false);
            }
            used.add(part.found().get());
            if (isLast(part.found().get(), before)) {
                return whole(used, i + 1 == parts.size());
            }
            before += part.found().get().schedules();
        }
        return whole(used, true);
    }

    private static Runner.Searched whole(List<Found> parts, boolean all) {
        return new Runner.Searched(Optional.of(Merge.of(parts, all)), "");
    }

    private static Runner.Searched none(String why) {
        return new Runner.Searched(Optional.empty(), why);
    }
}
