package dev.lockstep.exercises.drive;

import dev.lockstep.exercises.drive.Searching.Part;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one drive came to; the judge is told less.
 *
 * @param seen distinct endings, in the order in which the judge gets them
 * @param failure the failing run as the search simplified it
 * @param witness a run in which the moment was seen
 * @param firstFailing number of the first failing schedule among those tried, or 0
 */
record Answer(Drive drive, Program program, List<Seen> seen, Optional<RunResult> failure, Optional<Way> witness, Extent extent, long firstFailing) {
    /** How a run goes: the choices of its schedule, and the seed of its random numbers. */
    record Way(List<Integer> choices, long seed) {}

    /** One distinct ending, how many schedules had it, and the first that had. */
    record Seen(Ending ending, long count, Way way) {}

    /**
     * How much was looked at.
     *
     * @param all whether every schedule was run, or every class of equivalent ones
     * @param seeds with how many seeds
     * @param drawn where random numbers were drawn first, or empty
     */
    record Extent(long schedules, boolean all, boolean reduced, boolean sampled, boolean live, List<String> uncontrolled, int seeds, String drawn) {}

    static Answer live(Drive drive, Program what, Ending ending, long seed) {
        var extent = new Extent(1, false, false, false, true, List.of(), 1, "");
        return new Answer(drive, what, List.of(new Seen(ending, 1, new Way(List.of(), seed))), Optional.empty(), Optional.empty(), extent, 0);
    }

    /** What all searches for a drive came to. */
    static Answer of(Drive drive, Program what, List<Part> parts) {
        var all = parts.stream().map(part -> part.exploration().found()).toList();
        var last = all.getLast();
        long schedules = all.stream().mapToLong(Found::schedules).sum();
        boolean complete = parts.stream().map(Part::seed).distinct().allMatch(seed -> isComplete(parts, seed));
        int seeds = (int) parts.stream().map(Part::seed).distinct().count();
        var drawn = all.stream().map(Found::drawn).filter(place -> !place.isEmpty()).findFirst().orElse("");
        var extent = new Extent(schedules, complete, last.reduced(), !complete && all.stream().anyMatch(Found::sampled), false, last.uncontrolled(), seeds,
                drawn);
        var failure = parts.stream().map(Part::exploration).map(Exploration::failure).flatMap(Optional::stream).findFirst();
        var witness = parts.stream()
                .flatMap(part -> part.exploration().found().witness().stream().map(run -> new Way(run.choices(), part.seed()))).findFirst();
        return new Answer(drive, what, seen(parts), failure, witness, extent, firstFailing(all));
    }

    private static boolean isComplete(List<Part> parts, long seed) {
        return parts.stream().anyMatch(part -> part.seed() == seed && part.exploration().found().coversAll());
    }

    private static long firstFailing(List<Found> all) {
        long before = 0;
        for (var found : all) {
            if (found.firstFailing() > 0) {
                return before + found.firstFailing();
            }
            before += found.schedules();
        }
        return 0;
    }

    /** The same observation is told once, whatever schedules gave it. */
    private static List<Seen> seen(List<Part> parts) {
        Map<Ending, Seen> seen = new LinkedHashMap<>();
        for (var part : parts) {
            for (var one : part.exploration().found().observations()) {
                seen.merge(one.ending(), new Seen(one.ending(), one.count(), new Way(one.choices(), part.seed())),
                        (known, more) -> new Seen(known.ending(), known.count() + more.count(), known.way()));
            }
        }
        return List.copyOf(seen.values());
    }

    Driven forJudge(Said said) {
        return new Driven("", seen.stream().map(one -> result(one, said)).toList(), witness.isPresent());
    }

    private static Driven.Result result(Seen seen, Said said) {
        return seen.ending() instanceof Ending.Completed completed ? new Driven.Result(true, completed.observation(), "", seen.count())
                : new Driven.Result(false, new Value.Nothing(), said.ending(seen.ending()), seen.count());
    }
}
