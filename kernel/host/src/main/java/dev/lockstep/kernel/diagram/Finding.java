package dev.lockstep.kernel.diagram;

import dev.lockstep.worker.trace.Kind;
import java.util.List;

/**
 * Something wrong in a run, in words a learner can act on.
 *
 * @param kind which finding, of the group {@code FINDING}
 * @param reason for {@code STUCK} why, such as {@code DEADLOCK}; else empty
 * @param seq the event at which it shows
 * @param tasks numbers of the tasks concerned
 * @param objects labels of the locks, variables or objects concerned
 * @param places in the learner's code, without repeats
 * @param sentence what happened, and where
 * @param advice what to try
 */
public record Finding(Kind kind, String reason, long seq, List<Integer> tasks, List<String> objects, List<String> places, String sentence,
        String advice) {
    public Finding {
        tasks = List.copyOf(tasks);
        objects = List.copyOf(objects);
        places = places.stream().filter(place -> !place.isEmpty()).distinct().toList();
    }
}
