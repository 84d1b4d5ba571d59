package dev.lockstep.exercises.drive;

import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a schedule simple that ends in a certain way: a shorter one first, then one with fewer switches. */
final class Shrinking {
    private static final int MOST_RUNS = 40;

    private final Function<List<Integer>, LoadedProgram.Result> replay;
    private final Ending wanted;
    private int runs;

    Shrinking(Function<List<Integer>, LoadedProgram.Result> replay, Ending wanted) {
        this.replay = replay;
        this.wanted = wanted;
    }

    List<Integer> of(List<Integer> choices) {
        var best = shortest(choices);
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i) != 0) {
                var without = new ArrayList<>(best);
                without.set(i, 0);
                best = ends(without) ? without : best;
            }
        }
        return best;
    }

    private List<Integer> shortest(List<Integer> choices) {
        for (int length = 0; length < choices.size(); length++) {
            if ((length == 0 || choices.get(length - 1) != 0) && ends(choices.subList(0, length))) {
                return List.copyOf(choices.subList(0, length));
            }
        }
        return choices;
    }

    private boolean ends(List<Integer> choices) {
        if (runs++ >= MOST_RUNS) {
            return false;
        }
        var ran = replay.apply(choices);
        return isSame(wanted, ran.outcome(), ran.observation());
    }

    /** {@return whether a run ended like that; what was observed counts only when it came to its end} */
    static boolean isSame(Ending wanted, Outcome outcome, Value observation) {
        return switch (wanted) {
            case Ending.Completed completed -> outcome instanceof Outcome.Completed && completed.observation().equals(observation);
            case Ending.Threw(var failure) -> outcome instanceof Outcome.Threw(var other) && other.type().equals(failure.type());
            case Ending.Stuck(var reason, _) -> outcome instanceof Outcome.Stuck(var other, _) && other == reason;
            case Ending.Exited _ -> outcome instanceof Outcome.Exited;
            case Ending.NoProgress _ -> outcome instanceof Outcome.NoProgress;
            case Ending.Stopped _, Ending.LimitReached _ -> false;
        };
    }
}
