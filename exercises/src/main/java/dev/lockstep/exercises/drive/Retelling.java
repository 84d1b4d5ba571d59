package dev.lockstep.exercises.drive;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a run ended, for somebody who has not the checks: no place in them is named, an exception is told where it left the code that
 * a learner can read, and what the checks refuse is told in their own words.
 */
final class Retelling {
    private static final String CHECKS = "checks.java:";
    /** What drive methods throw to say what they cannot use. */
    private static final Set<String> REFUSALS = Set.of("IllegalArgumentException", "IllegalStateException");

    private Retelling() {}

    static Ending of(Ending ending) {
        return switch (ending) {
            case Ending.Threw(var failure) when isHidden(failure.at()) -> new Ending.Threw(outside(failure).orElseGet(() -> nowhere(failure)));
            case Ending.NoProgress(var steps, var task, var at) -> new Ending.NoProgress(steps, task, shown(at));
            case Ending.Threw _, Ending.Completed _, Ending.Stuck _, Ending.Exited _, Ending.Stopped _, Ending.LimitReached _ -> ending;
        };
    }

    /** {@return the place, or nothing when it is in the checks} */
    static String shown(String place) {
        return isHidden(place) ? "" : place;
    }

    /** {@return the same without places in the checks, which the engine puts between parentheses} */
    static String withoutPlaces(String sentence) {
        return sentence.replaceAll(" \\(checks\\.java:\\d+\\)", "");
    }

    /** {@return every place that an exception and its causes name, the innermost first} */
    static Stream<String> places(Failure failure) {
        return Stream.concat(own(failure), failure.causes().stream().flatMap(Retelling::places));
    }

    private static Stream<String> own(Failure failure) {
        return Stream.concat(Stream.of(failure.at()), failure.frames().stream().map(Retelling::inFrame));
    }

    /** The exception, or the first of its causes, that names a place outside of the checks. */
    private static Optional<Failure> outside(Failure failure) {
        return own(failure).filter(place -> !place.isEmpty() && !isHidden(place)).findFirst().map(place -> at(failure, place))
                .or(() -> failure.causes().stream().map(Retelling::outside).flatMap(Optional::stream).findFirst());
    }

    private static Failure nowhere(Failure failure) {
        boolean refuses = REFUSALS.contains(failure.type()) && !failure.message().isEmpty();
        return refuses ? new Failure(failure.message(), "", failure.task(), List.of(), "", List.of()) : at(failure, "");
    }

    private static Failure at(Failure failure, String place) {
        return new Failure(failure.type(), failure.message(), failure.task(), List.of(), place, List.of());
    }

    private static boolean isHidden(String place) {
        return place.startsWith(CHECKS);
    }

    private static String inFrame(String frame) {
        int from = frame.lastIndexOf('(');
        return from < 0 ? "" : frame.substring(from + 1, frame.endsWith(")") ? frame.length() - 1 : frame.length());
    }
}
