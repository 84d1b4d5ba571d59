package dev.lockstep.exercises.drive;

import dev.lockstep.exercises.report.Plain;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.program.Ending.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the learner's own file a failure shows: not in what is given, and not in the checks. */
final class Places {
    private Places() {}

    /** @param told places that were told of already, such as those of a race */
    static String of(String file, List<String> told, Outcome outcome, Trace trace) {
        return Plain.line(Stream.concat(told.stream(), candidates(outcome)).filter(at -> at.startsWith(file + ":")).findFirst().or(() -> switched(file, trace)).orElse(""));
    }

    private static Stream<String> candidates(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Threw(var failure) -> Retelling.places(failure);
            case Outcome.Stuck(_, List<Waiting> tasks) -> tasks.stream().map(Waiting::at);
            case Outcome.NoProgress(_, _, var at) -> Stream.of(at);
            case Outcome.Exited(_, var at) -> Stream.of(at);
            case Outcome.Completed _, Outcome.Rejected _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _ ->
                    Stream.empty();
        };
    }

    /** The last place in the file before the switch that matters. */
    private static Optional<String> switched(String file, Trace trace) {
        long end = trace.decisive() >= 0 && trace.decisive() < trace.chosenAt().size() ? trace.chosenAt().get(trace.decisive()) : Long.MAX_VALUE;
        return trace.events().stream().filter(event -> event.seq() < end && event.at().startsWith(file + ":"))
                .reduce((one, later) -> later).map(event -> event.at());
    }
}
