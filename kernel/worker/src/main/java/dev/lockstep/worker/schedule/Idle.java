package dev.lockstep.worker.schedule;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/** Tells threads of the JDK's pools that wait for work from threads that wait for something of the program. */
final class Idle {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final int DEPTH = 24;

    private Idle() {}

    /** {@return whether the current thread is at rest in its pool, with no timer of the program to wait for} */
    static boolean isIdle(boolean timed) {
        Optional<Boolean> found = WALKER.walk(frames -> frames.limit(DEPTH).filter(frame -> decides(frame, timed)).map(Idle::rests).findFirst());
        return found.orElse(false);
    }

    /** {@return whether it is a thread of the JVM's own, which is left alone} */
    static boolean isInnocuous(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread");
    }

    private static boolean decides(StackFrame frame, boolean timed) {
        return rests(frame) || timed && frame.getClassName().endsWith("DelayedWorkQueue")
                || !frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("dev.lockstep.")
                && !frame.getClassName().startsWith("jdk.");
    }

    private static boolean rests(StackFrame frame) {
        return switch (frame.getClassName()) {
            case "java.util.concurrent.ThreadPoolExecutor" -> frame.getMethodName().equals("getTask");
            case "java.util.concurrent.ForkJoinPool" -> frame.getMethodName().equals("awaitWork");
            case "java.util.TimerThread" -> frame.getMethodName().equals("mainLoop");
            case "java.util.concurrent.DelayScheduler" -> frame.getMethodName().equals("loop");
            default -> false;
        };
    }
}
