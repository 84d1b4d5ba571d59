package dev.lockstep.exercises.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which calls a graded submission may not make: those that find classes, members and callers by name. Through them it could call the
 * engine's hooks and so bear false witness, or see which check it is run by.
 */
final class Calls {
    private static final Set<String> PACKAGES = Set.of("java/lang/reflect/", "java/lang/foreign/", "java/lang/constant/", "java/lang/module/",
            "java/lang/instrument/", "java/lang/runtime/", "sun/", "jdk/");
    private static final Set<String> TYPES = Set.of("java/lang/ClassLoader", "java/lang/Module", "java/lang/ModuleLayer", "java/lang/StackWalker",
            "java/lang/StackTraceElement", "java/lang/ProcessBuilder", "java/lang/ProcessHandle", "java/util/ServiceLoader",
            "java/util/ResourceBundle", "java/io/ObjectInputStream", "java/io/ObjectOutputStream", "java/net/URLClassLoader", "java/security/SecureClassLoader");
    private static final Map<String, Set<String>> METHODS = Map.of(
            "java/lang/Class", Set.of("forName", "getMethod", "getMethods", "getDeclaredMethod", "getDeclaredMethods", "getConstructor",
                    "getConstructors", "getDeclaredConstructor", "getDeclaredConstructors", "getField", "getFields", "getDeclaredField",
                    "getDeclaredFields", "newInstance", "getClassLoader", "getModule", "getResource", "getResourceAsStream"),
            "java/lang/Runtime", Set.of("exec", "load", "loadLibrary"),
            "java/lang/System", Set.of("load", "loadLibrary", "setErr", "setOut", "setIn"));
    /** Whoever the owner: a thread of the submission's own inherits them. */
    private static final Set<String> OF_THREADS = Set.of("getAllStackTraces", "getContextClassLoader", "setContextClassLoader");
    private static final Set<String> OF_THROWABLES = Set.of("getStackTrace", "setStackTrace");
    /** What atomic access to an own field needs. */
    private static final Map<String, Set<String>> HANDLES = Map.of(
            "java/lang/invoke/MethodHandles", Set.of("lookup", "arrayElementVarHandle"),
            "java/lang/invoke/MethodHandles$Lookup", Set.of("findVarHandle", "findStaticVarHandle", "lookupClass"));

    private Calls() {}

    /** {@return the call as a person writes it, when it is one that may not be made} */
    static Optional<String> refused(String owner, String name, String descriptor) {
        boolean refused = isUnder(owner) || TYPES.contains(owner) || METHODS.getOrDefault(owner, Set.of()).contains(name)
                || owner.startsWith("java/lang/invoke/") && !isHandle(owner, name)
                || OF_THREADS.contains(name) || OF_THROWABLES.contains(name) && (descriptor.contains("StackTraceElement"))
                || name.equals("printStackTrace") && !descriptor.equals("()V");
        return refused ? Optional.of(simple(owner) + "." + (name.equals("<init>") ? "new" : name)) : Optional.empty();
    }

    /** {@return whether a submission's class may not have that one as its parent} */
    static boolean isParent(String type) {
        return isUnder(type) || TYPES.contains(type);
    }

    private static boolean isUnder(String owner) {
        return Stream.concat(PACKAGES.stream(), Stream.of("dev/lockstep/")).anyMatch(owner::startsWith) && !owner.equals("java/lang/reflect/Array");
    }

    private static boolean isHandle(String owner, String name) {
        return owner.equals("java/lang/invoke/VarHandle") || HANDLES.getOrDefault(owner, Set.of()).contains(name);
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    }
}
