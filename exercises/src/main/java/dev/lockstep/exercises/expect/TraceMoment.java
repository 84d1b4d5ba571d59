package dev.lockstep.exercises.expect;

import dev.lockstep.lessons.Sight;
import dev.lockstep.worker.program.Moment;
import java.util.List;
import java.util.stream.Stream;

/** A moment as authors write it, {@code before(called(Waker.wake), called(MyFuture.poll))}, as the engine looks for it. */
public final class TraceMoment {
    private TraceMoment() {}

    /**
     * {@return the moment that an author means}
     *
     * @throws IllegalArgumentException when it is none; the reader of packs refuses those
     */
    public static Moment of(Sight sight) {
        return switch (sight.word()) {
            case "changed" -> new Moment.Changed(word(sight, 0));
            case "called" -> new Moment.Called(word(sight, 0));
            case "woke" -> new Moment.Woke(sight.arguments().isEmpty() ? "" : word(sight, 0));
            case "raced" -> new Moment.Raced(sight.arguments().isEmpty() ? "" : word(sight, 0));
            case "before" -> new Moment.Before(argument(sight, 0), argument(sight, 1));
            case "concurrent" -> new Moment.Concurrent(argument(sight, 0), argument(sight, 1));
            case "neverAfter" -> new Moment.NeverAfter(argument(sight, 0), argument(sight, 1));
            case "count" -> new Moment.Count(argument(sight, 0), Long.parseLong(word(sight, 1)), Long.parseLong(word(sight, 2)));
            default -> throw new IllegalArgumentException("no moment: " + sight);
        };
    }

    /** {@return variables whose changes must be recorded for it to be seen, instance numbers left out} */
    public static Stream<String> fields(Sight sight) {
        return sight.word().equals("changed") ? Stream.of(word(sight, 0).replaceAll("#\\d+", ""))
                : sight.arguments().stream().flatMap(TraceMoment::fields);
    }

    /** {@return types whose calls must be recorded for it to be seen, where it names one} */
    public static Stream<String> types(Sight sight) {
        String called = sight.word().equals("called") ? word(sight, 0) : "";
        return called.contains(".") ? Stream.of(called.substring(0, called.lastIndexOf('.')).replaceAll("#\\d+", ""))
                : sight.arguments().stream().flatMap(TraceMoment::types);
    }

    private static Moment argument(Sight sight, int index) {
        return of(sight.arguments().get(index));
    }

    private static String word(Sight sight, int index) {
        List<Sight> arguments = sight.arguments();
        return arguments.get(index).word();
    }
}
