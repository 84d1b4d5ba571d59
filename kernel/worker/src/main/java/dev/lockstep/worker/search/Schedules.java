package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import java.util.List;

/** What holds of all schedules, however they were found. */
final class Schedules {
    private Schedules() {}

    /** {@return the choices without trailing zeros, which say nothing} */
    static List<Integer> trimmed(List<Integer> choices) {
        int size = choices.size();
        while (size > 0 && choices.get(size - 1) == 0) {
            size--;
        }
        return List.copyOf(choices.subList(0, size));
    }

    /** {@return whether a run that ended so is a failure} */
    static boolean failed(Ending ending) {
        return switch (ending) {
            case Ending.Completed ignored -> false;
            case Ending.Threw ignored -> true;
            case Ending.Stuck ignored -> true;
            case Ending.NoProgress ignored -> true;
            case Ending.Exited(int status, String ignored) -> status != 0;
            case Ending.Stopped ignored -> false;
            case Ending.LimitReached ignored -> false;
        };
    }

    /** {@return whether the run came to an end of its own: only then it is a schedule} */
    static boolean counts(Ending ending) {
        return !(ending instanceof Ending.Stopped) && !(ending instanceof Ending.LimitReached);
    }

    /** {@return what two failures have in common when they are of one kind} */
    static String kind(Ending ending) {
        return switch (ending) {
            case Ending.Threw(Ending.Failure failure) -> "threw " + failure.type();
            case Ending.Stuck(Ending.Stuck.Reason reason, List<Ending.Waiting> ignored) -> "stuck " + reason;
            case Ending.Exited(int status, String ignored) -> "exited " + status;
            default -> ending.getClass().getSimpleName();
        };
    }
}
