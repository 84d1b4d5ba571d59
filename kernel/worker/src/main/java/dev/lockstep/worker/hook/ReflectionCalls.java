package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Initialisers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Uses of a class by its name or by handles: they run its static initialiser, which is no longer the JVM's. */
public final class ReflectionCalls {
    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private ReflectionCalls() {}

    @Replaces(owner = Class.class, name = "forName", isStatic = true)
    public static Class<?> forName(String name, int site) throws ClassNotFoundException {
        return used(Class.forName(name, true, CALLER.getCallerClass().getClassLoader()), site);
    }

    @Replaces(owner = Class.class, name = "forName", isStatic = true)
    public static Class<?> forName(String name, boolean initialize, ClassLoader loader, int site) throws ClassNotFoundException {
        var type = Class.forName(name, initialize, loader);
        return initialize ? used(type, site) : type;
    }

    @Replaces(owner = Lookup.class, name = "findStatic")
    public static MethodHandle findStatic(Lookup lookup, Class<?> owner, String name, MethodType type, int site)
            throws NoSuchMethodException, IllegalAccessException {
        return lookup.findStatic(used(owner, site), name, type);
    }

    @Replaces(owner = Lookup.class, name = "findConstructor")
    public static MethodHandle findConstructor(Lookup lookup, Class<?> owner, MethodType type, int site)
            throws NoSuchMethodException, IllegalAccessException {
        return lookup.findConstructor(used(owner, site), type);
    }

    @Replaces(owner = Lookup.class, name = "findStaticGetter")
    public static MethodHandle findStaticGetter(Lookup lookup, Class<?> owner, String name, Class<?> type, int site)
            throws NoSuchFieldException, IllegalAccessException {
        return lookup.findStaticGetter(used(owner, site), name, type);
    }

    @Replaces(owner = Lookup.class, name = "findStaticVarHandle")
    public static VarHandle findStaticVarHandle(Lookup lookup, Class<?> owner, String name, Class<?> type, int site)
            throws NoSuchFieldException, IllegalAccessException {
        return lookup.findStaticVarHandle(used(owner, site), name, type);
    }

    private static Class<?> used(Class<?> type, int site) {
        if (!type.isPrimitive() && !type.isArray() && type.getClassLoader() != null) {
            Initialisers.initialize(type, site);
        }
        return type;
    }
}
