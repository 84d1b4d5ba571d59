package dev.lockstep.lessons;

import java.util.List;

/**
 * A wrong solution that embodies a misconception.
 *
 * @param name file name without {@code .java}
 * @param fails ids of the checks that it fails: exactly these
 * @param reason the misconception, in the author's words
 * @param source Java, its first line included
 */
public record Twin(String name, List<String> fails, String reason, String source) {
    public Twin {
        fails = List.copyOf(fails);
    }
}
