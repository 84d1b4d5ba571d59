package dev.lockstep.kernel.compile;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The public packages of java.base by the simple names of their classes, read once, so that a missing import can be named. */
final class Names {
    private Names() {}

    private static final class Known {
        private static final Map<String, String> BY_SIMPLE_NAME = read();
    }

    static Optional<String> importFor(String simpleName) {
        return Optional.ofNullable(Known.BY_SIMPLE_NAME.get(simpleName));
    }

    private static Map<String, String> read() {
        var found = new HashMap<String, String>();
        var base = ModuleFinder.ofSystem().find("java.base").orElseThrow();
        try (ModuleReader reader = base.open(); var names = reader.list()) {
            names.filter(name -> name.startsWith("java/") && name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted((one, other) -> rank(one) - rank(other))
                    .forEach(name -> found.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name));
        } catch (IOException e) {
            // Then there is only the hint without a name.
            return Map.of();
        }
        return found;
    }

    private static int rank(String name) {
        return name.startsWith("java.util.") || name.startsWith("java.nio.") || name.startsWith("java.time.") ? 0 : 1;
    }
}
