package dev.lockstep.worker.agent;

import dev.lockstep.worker.backend.Fibers;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The agent's entry, where no image could be linked (see {@link LinkedImage}): opens what the engine needs of java.base to this module alone, defines {@code java.lang.Lockstep} and
 * redefines the redirected JDK classes. Learner code gains access to nothing by it.
 */
public final class Premain {
    /** Packages of java.base that the engine reflects on. */
    static final Set<String> OPENED = Set.of("java.io", "java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.locks");
    /** Packages of java.base that it is compiled against. */
    static final Set<String> EXPORTED = Set.of("jdk.internal.vm");

    private Premain() {}

    /** @param prepared path of the file that {@link Prepared} wrote, or null or a missing file to rewrite now */
    public static void premain(@Nullable String prepared, Instrumentation instrumentation) throws Exception {
        var self = Premain.class.getModule();
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), toAll(EXPORTED, self), toAll(OPENED, self), Set.of(), Map.of());
        var file = prepared == null ? null : Path.of(prepared);
        var classes = file != null && Files.exists(file) ? Prepared.read(file) : Prepared.compute();
        var thread = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
        var door = thread.defineClass(classes.remove(JdkRewriter.DOOR_NAME));
        Fibers.connect(MethodHandles.privateLookupIn(door, MethodHandles.lookup()));
        var definitions = new ArrayList<ClassDefinition>();
        for (var entry : classes.entrySet()) {
            definitions.add(new ClassDefinition(Class.forName(entry.getKey().replace('/', '.'), false, null), entry.getValue()));
        }
        instrumentation.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    }

    private static Map<String, Set<Module>> toAll(Set<String> packages, Module reader) {
        return packages.stream().collect(Collectors.toMap(name -> name, _ -> Set.of(reader)));
    }
}
