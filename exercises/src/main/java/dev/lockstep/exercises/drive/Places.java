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

    static String of(String file, Outcome outcome, Trace trace) {
        return Plain.line(candidates(outcome).filter(at -> at.startsWith(file + ":")).findFirst().or(() -> switched(file, trace)).orElse(""));
    }

    private static Stream<String> candidates(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Threw(var failure) -> Stream.concat(Stream.of(failure.at()), failure.frames().stream().map(Places::inFrame));
            case Outcome.Stuck(_, List<Waiting> tasks) -> tasks.stream().map(Waiting::at);
            case Outcome.NoProgress(_, _, var at) -> Stream.of(at);
            case Outcome.Exited(_, var at) -> Stream.of(at);
            case Outcome.Completed _, Outcome.Rejected _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _ ->
                    Stream.empty();
        };
    }

    private static String inFrame(String frame) {
        int from = frame.lastIndexOf('(');
        return from < 0 ? "" : frame.substring(from + 1, frame.endsWith(")") ? frame.length() - 1 : frame.length());
    }

    /** The last place in the file before the switch that matters. */
    private static Optional<String> switched(String file, Trace trace) {
        long end = trace.decisive() >= 0 && trace.decisive() < trace.chosenAt().size() ? trace.chosenAt().get(trace.decisive()) : Long.MAX_VALUE;
        return trace.events().stream().filter(event -> event.seq() < end && event.at().startsWith(file + ":"))
                .reduce((one, later) -> later).map(event -> event.at());
    }
}
