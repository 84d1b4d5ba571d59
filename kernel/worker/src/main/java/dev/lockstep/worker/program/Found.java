package dev.lockstep.worker.program;

import java.util.List;
import java.util.Optional;

/**
 * What a search over schedules found, as counts and choices; the host words it and the same values merge across prefixes.
 *
 * @param schedules complete schedules run
 * @param failing how many of them failed; exact only when {@code complete}
 * @param complete whether every schedule, or with {@code reduced} every class of equivalent schedules, was run that was not left out
 * @param reduced whether equivalent schedules were left out (sleep sets)
 * @param preemptionBound most preemptions in a searched schedule, or -1 for no bound
 * @param sampled whether schedules were drawn at random rather than enumerated, or some left out in which a task goes on and on
 * @param firstFailing 1-based number of the first failing schedule among those tried, or 0
 * @param failure choices of the failing schedule after shrinking, the ending it has, its trace hash
 * @param witness a schedule in which the searched {@link Moment} happened, in the same form, not shrunk
 * @param uncontrolled calls that could not be steered, {@code call at cell:line}, in order of first sight
 * @param diverged a sentence when replays of one schedule differed, else empty: then no verdict holds
 * @param undecided why nothing can be said (time, a limit, no schedule completed), else empty
 * @param observations distinct observations of a drive method and how many schedules gave each, in order of first sight
 * @param races data races seen in any of the schedules that were looked at for them
 * @param sightings what else was wrong in any of these
 * @param drawn where random numbers were drawn first, {@code cell:line}: then all this is about one seed; empty when none were
 */
public record Found(
        long schedules, long failing, boolean complete, boolean reduced, int preemptionBound, boolean sampled, long firstFailing,
        Optional<Failing> failure, Optional<Failing> witness, List<String> uncontrolled, String diverged, String undecided, List<Seen> observations,
        List<Race> races, List<Sighting> sightings, String drawn) {
    /** {@return whether the schedules that were run speak for all} */
    public boolean coversAll() {
        return complete && !sampled;
    }

    /** Distinct endings kept; of a program whose every schedule ends otherwise the rest is not worth its memory. */
    public static final int MAX_SEEN = 256;

    /**
     * One failing schedule.
     *
     * @param choices index taken at each point where two or more tasks were ready, trailing zeros cut
     * @param decisive position in {@code choices} of the switch that matters, or -1
     * @param ending how it ended
     * @param traceHash hash of its full trace, equal in two replays
     */
    public record Failing(List<Integer> choices, int decisive, Ending ending, long traceHash) {
        public Failing {
            choices = List.copyOf(choices);
        }
    }

    /** One distinct result of a drive method and the choices of the first schedule that gave it. */
    public record Seen(Ending ending, long count, List<Integer> choices) {
        public Seen {
            choices = List.copyOf(choices);
        }
    }
}
