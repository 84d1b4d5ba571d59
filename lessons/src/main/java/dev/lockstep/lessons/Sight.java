package dev.lockstep.lessons;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something to be seen in a trace, as written: {@code before(called(Waker.wake), called(MyFuture.poll))}. A word without
 * parentheses has no arguments.
 */
public record Sight(String word, List<Sight> arguments) {
    public Sight {
        arguments = List.copyOf(arguments);
    }

    /** {@return as it was written, spaces normalised} */
    @Override
    public String toString() {
        return arguments.isEmpty() ? word : arguments.stream().map(Sight::toString).collect(Collectors.joining(", ", word + "(", ")"));
    }
}
