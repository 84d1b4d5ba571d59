package dev.lockstep.exercises.drive;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Trace;
import java.util.List;

/**
 * One run that shows why a check failed, made as simple as it could be and repeated twice with an equal trace.
 *
 * @param drive what was driven, such as {@code opposite(10, 20)}
 * @param ending how it ended, in words
 * @param told what can be seen in it, as a sentence, where a check looks for something that has one; else empty
 * @param waiting tasks that could not go on, when it is stuck
 * @param choices the schedule: index taken wherever two or more tasks were ready; then the current task goes on
 * @param decisive position in {@code choices} of the switch that matters, or -1
 * @param traceHash hexadecimal
 * @param place in the learner's code where it shows, or empty
 * @param mermaid sequence diagram of the run
 * @param outcome how the run ended
 * @param trace the run itself, for a player
 */
public record Exhibit(
        String drive, String ending, String told, List<Waiter> waiting, List<Integer> choices, int decisive, String traceHash, String place, String mermaid,
        Outcome outcome, Trace trace) {
    /**
     * A task that cannot go on.
     *
     * @param waitsFor label of the lock or task it waits for, or empty
     * @param owner name of the task that holds it, or empty
     * @param at where it waits
     */
    public record Waiter(String name, String waitsFor, String owner, List<String> holds, String at) {
        public Waiter {
            holds = List.copyOf(holds);
        }
    }

    public Exhibit {
        waiting = List.copyOf(waiting);
        choices = List.copyOf(choices);
    }
}
