package dev.lockstep.worker.rewrite;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of the JDK by internal name, never initialised by being asked for. */
final class JdkTypes {
    private static final Map<String, Optional<Class<?>>> FOUND = new ConcurrentHashMap<>();

    private JdkTypes() {}

    static Optional<Class<?>> find(String internalName) {
        return FOUND.computeIfAbsent(internalName, JdkTypes::load);
    }

    private static Optional<Class<?>> load(String internalName) {
        try {
            return Optional.of(Class.forName(internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }
}
