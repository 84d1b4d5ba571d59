package dev.lockstep.lessons;

import java.util.ArrayList;
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

    /** {@return why some of it cannot be had, each as a sentence: a worker has java.base and its own network, and nothing is fetched} */
    public List<String> unmet() {
        var sentences = new ArrayList<String>();
        var more = modules.stream().filter(module -> !module.equals("java.base")).toList();
        if (!more.isEmpty()) {
            sentences.add("This pack requires " + String.join(", ", more) + ". This Lockstep runs programs with java.base alone: what uses more does not compile.");
        }
        if (!libraries.isEmpty()) {
            sentences.add("This pack requires libraries (" + String.join(", ", libraries.stream().map(Library::id).toList())
                    + "). This Lockstep puts none on the class path, and fetches none: what uses them does not compile.");
        }
        return sentences;
    }

    /** {@return nothing beyond {@code java.base}} */
    public static Requirements none() {
        return new Requirements(List.of(), List.of(), Map.of(), Network.NONE);
    }
}
