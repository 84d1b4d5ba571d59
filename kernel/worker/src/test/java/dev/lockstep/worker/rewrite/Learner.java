package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.wire.Request.ClassBytes;
import dev.lockstep.worker.wire.Request.Site;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A loader of learner classes as a session has it, with hooks of its own that keep a list of what was called. */
final class Learner extends ClassLoader {
    private static final String HOOKS = "dev.lockstep.worker.hook.Hooks";
    private static final List<ClassBytes> RECORDER = Compiler.compile(List.of(
            Path.of("src/test/corpus/hooks/Hooks.java"), Path.of("src/test/corpus/hooks/ConcurrentCalls.java")));

    private final Map<String, byte[]> bytes = new HashMap<>();

    /** With hooks that keep a list. */
    Learner(Collection<ClassBytes> classes) {
        this(classes, RECORDER);
    }

    private Learner(Collection<ClassBytes> classes, List<ClassBytes> hooks) {
        super(Learner.class.getClassLoader());
        setDefaultAssertionStatus(true);
        hooks.forEach(hook -> bytes.put(hook.name(), hook.bytes()));
        classes.forEach(type -> bytes.put(type.name(), type.bytes()));
    }

    /** {@return a loader whose classes call the hooks that a worker has} */
    static Learner withRealHooks(Collection<ClassBytes> classes) {
        return new Learner(classes, List.of());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] code = bytes.get(name);
            if (code == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, code, 0, code.length);
        }
    }

    /** Runs {@code static run()} of a class, which says what it did. */
    Object run(String className) {
        try {
            Class<?> type = loadClass(className);
            loadClass(HOOKS).getMethod("initialize", Class.class, int.class).invoke(null, type, -1);
            Method run = type.getDeclaredMethod("run");
            run.setAccessible(true);
            return run.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(className + " threw", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what a worker does between two schedules. */
    void reset() {
        try {
            for (String name : bytes.keySet()) {
                for (Method method : loadClass(name).getDeclaredMethods()) {
                    if (method.getName().equals(ClassRewriter.RESET)) {
                        method.setAccessible(true);
                        method.invoke(null);
                    }
                }
            }
            loadClass(HOOKS).getMethod("forget").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on all calls are drawn. */
    void watch() {
        hooks("watching");
    }

    /** From now on every release of a monitor throws, as hooks do when the program has to stop. */
    void refuseReleases() {
        hooks("refusing");
    }

    private void hooks(String field) {
        try {
            loadClass(HOOKS).getField(field).set(null, true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the hooks that were called, in order: line, what the site names, what the hook was told} */
    List<String> told(List<Site> sites) {
        Map<Integer, Site> byId = new HashMap<>();
        sites.forEach(site -> byId.put(site.id(), site));
        return events().stream().map(event -> {
            int space = event.indexOf(' ');
            int id = Integer.parseInt(event.substring(0, space));
            Site site = byId.getOrDefault(id, new Site(id, "?:?", "unknown", false, false));
            return site.at().substring(site.at().indexOf(':') + 1) + " " + site.what() + ": " + event.substring(space + 1);
        }).toList();
    }

    /** {@return the hooks that were called, in order: number of the site and what the hook was told} */
    @SuppressWarnings("unchecked")
    List<String> events() {
        try {
            Field events = loadClass(HOOKS).getField("EVENTS");
            return List.copyOf((List<String>) events.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
