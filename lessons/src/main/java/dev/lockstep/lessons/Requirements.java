package dev.lockstep.lessons;

import java.util.List;
import java.util.Map;

/**
 * What a pack's code needs beyond {@code java.base}.
 *
 * @param modules JDK modules, such as {@code java.sql}
 * @param limits by name, such as {@code open-files}
 */
public record Requirements(List<String> modules, List<Library> libraries, Map<String, Long> limits, Network network) {
    /** Which network a pack's code may see; loopback is the sandbox's own. */
    public enum Network { NONE, LOOPBACK }

    /**
     * A jar, named by its contents.
     *
     * @param id {@code group:artifact}
     * @param sha256 of the jar, 64 hexadecimal digits
     */
    public record Library(String id, String version, String sha256) {}

    public Requirements {
        modules = List.copyOf(modules);
        libraries = List.copyOf(libraries);
        limits = Map.copyOf(limits);
    }

    /** {@return nothing beyond {@code java.base}} */
    public static Requirements none() {
        return new Requirements(List.of(), List.of(), Map.of(), Network.NONE);
    }
}
