package dev.lockstep.kernel.worker;

import java.util.OptionalInt;

/**
 * How a worker came to its end.
 *
 * @param why half a sentence, such as {@code it ran out of memory}
 * @param status what the process ended itself with, empty when it was ended by something else or nobody knows
 */
public record Death(String why, OptionalInt status) {
    static Death of(String why) {
        return new Death(why, OptionalInt.empty());
    }
}
