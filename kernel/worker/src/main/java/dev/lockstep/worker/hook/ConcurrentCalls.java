package dev.lockstep.worker.hook;

/**
 * Where rewritten code announces calls on objects that tasks may share, before it is known whether this one is such an object: the
 * variable's type may be {@code Map} or {@code Executor}, and the object a learner's own, or a plain list.
 */
public final class ConcurrentCalls {
    private static final ClassValue<Boolean> SHARED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isShared(type);
        }
    };

    private ConcurrentCalls() {}

    /** As {@link Hooks#beforeCall}; a null receiver is left for the call itself to refuse. */
    public static void beforeCall(Object receiver, boolean reads, int site) {
        if (receiver != null && SHARED.get(receiver.getClass())) {
            Hooks.beforeCall(receiver, reads, site);
        }
    }

    /** Also a learner's subclass of such a class: it inherits the state. */
    private static boolean isShared(Class<?> type) {
        for (Class<?> known = type; known != null; known = known.getSuperclass()) {
            String name = known.getName();
            if (name.startsWith("java.util.concurrent.") || name.startsWith("java.util.Collections$Synchronized")
                    || name.equals("java.util.Vector") || name.equals("java.util.Hashtable")
                    || name.equals("java.lang.invoke.VarHandle") || name.startsWith("dev.lockstep.worker.net.")) {
                return true;
            }
        }
        return false;
    }
}
