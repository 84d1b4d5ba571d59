package dev.lockstep.worker.hook;

/** Stands in for the hook of that name: tells of calls on objects of java.util.concurrent alone, as the engine would decide. */
public final class ConcurrentCalls {
    private ConcurrentCalls() {}

    public static void beforeCall(Object receiver, boolean reads, int site) {
        if (receiver != null && isConcurrent(receiver.getClass())) {
            Hooks.beforeCall(receiver, reads, site);
        }
    }

    public static void afterCall(Object receiver, boolean reads, int site) {}

    public static void openCall(Object receiver, boolean reads, int site) {
        beforeCall(receiver, reads, site);
    }

    public static void closeCall(Object receiver, boolean reads, int site) {}

    public static void beforeTry(Object receiver, boolean reads, int site) {
        beforeCall(receiver, reads, site);
    }

    public static void triedTrue(boolean done, Object receiver, int site) {}

    public static void triedStamp(long stamp, Object receiver, int site) {}

    public static void triedItem(Object item, Object receiver, int site) {}

    public static void triedAbsent(Object known, Object receiver, int site) {}

    public static int begun(int site) {
        return 0;
    }

    public static void caught(int begun, int site) {}

    private static boolean isConcurrent(Class<?> type) {
        for (Class<?> known = type; known != null; known = known.getSuperclass()) {
            String name = known.getName();
            if (name.startsWith("java.util.concurrent.") || name.startsWith("java.util.Collections$Synchronized")
                    || name.equals("java.lang.invoke.VarHandle")) {
                return true;
            }
        }
        return false;
    }
}
