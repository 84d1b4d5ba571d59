package dev.lockstep.worker.main;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Defines learner classes when they are first needed, in an unnamed module whose only way out is the platform and the hooks.
 * Its name marks the learner's frames in a stack trace.
 */
final class LearnerLoader extends ClassLoader {
    static final String NAME = "learner";
    private static final String HOOKS = "dev.lockstep.worker.hook.";
    private static final String CHECKS = "dev.lockstep.check.";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> bytes;
    private final String visible;
    private final List<Class<?>> defined = new CopyOnWriteArrayList<>();

    LearnerLoader(Map<String, byte[]> bytes) {
        this(bytes, HOOKS);
    }

    private LearnerLoader(Map<String, byte[]> bytes, String visible) {
        super(NAME, ClassLoader.getPlatformClassLoader());
        this.bytes = bytes;
        this.visible = visible;
        setDefaultAssertionStatus(true);
    }

    /** {@return a loader for a judge's classes: of ours they see the API of checks alone} */
    static LearnerLoader ofJudge(Map<String, byte[]> bytes) {
        return new LearnerLoader(bytes, CHECKS);
    }

    /** The platform loader would find the worker's module too: of ours, only one package is there. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LearnerClasses.OURS)) {
            return super.loadClass(name, resolve);
        }
        if (name.startsWith(visible)) {
            return Class.forName(name, false, LearnerLoader.class.getClassLoader());
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = bytes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        var type = defineClass(name, code, 0, code.length);
        defined.add(type);
        return type;
    }

    /** {@return the classes defined so far, in order} */
    List<Class<?>> defined() {
        return defined;
    }
}
