package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Initialisers;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Where rewritten code announces calls on objects that tasks may share, before and after, when it is not known whether this one is
 * such an object: the variable's type may be {@code Map} or {@code Executor}, and the object a learner's own.
 */
public final class ConcurrentCalls {
    private ConcurrentCalls() {}

    /** Before the call; a null receiver is left for the call itself to refuse. */
    public static void beforeCall(Object receiver, boolean reads, int site) {
        if (receiver instanceof Executable code) {
            initialize(code, site);
            return;
        }
        var run = Engine.mine();
        if (run != null && receiver != null) {
            run.calls().before(receiver, reads, site);
        }
    }

    /** {@link #beforeCall} of a call whose result says whether it changed anything. */
    public static void beforeTry(Object receiver, boolean reads, int site) {
        var run = Engine.mine();
        if (run == null || receiver == null) {
            beforeCall(receiver, reads, site);
            return;
        }
        run.calls().tries(receiver);
        try {
            beforeCall(receiver, reads, site);
        } finally {
            run.calls().goesOn();
        }
    }

    /** {@link #afterCall} of one that has done something when it returns true. */
    public static void triedTrue(boolean done, Object receiver, int site) {
        afterTry(done, receiver, site);
    }

    /** {@link #afterCall} of one that has given a stamp, or 0. */
    public static void triedStamp(long stamp, Object receiver, int site) {
        afterTry(stamp != 0, receiver, site);
    }

    /** {@link #afterCall} of one that has found something. */
    public static void triedItem(@Nullable Object item, Object receiver, int site) {
        afterTry(item != null, receiver, site);
        var run = Engine.mine();
        if (run != null && item == null) {
            run.memory().missed();
        }
    }

    /** {@link #afterCall} of one that has done something when there was nothing. */
    public static void triedAbsent(@Nullable Object known, Object receiver, int site) {
        afterTry(known == null, receiver, site);
    }

    private static void afterTry(boolean done, @Nullable Object receiver, int site) {
        var run = Engine.mine();
        if (run != null && receiver != null) {
            run.calls().afterTry(receiver, done);
        }
    }

    /** {@link #beforeCall} of a call that may run the learner's code before it comes back. */
    public static void openCall(Object receiver, boolean reads, int site) {
        beforeCall(receiver, reads, site);
        var run = Engine.mine();
        if (run != null && receiver != null) {
            run.calls().open().begin(receiver, reads, site);
        }
    }

    /** {@link #afterCall} of such a call. */
    public static void closeCall(Object receiver, boolean reads, int site) {
        var run = Engine.mine();
        if (run != null && receiver != null) {
            run.calls().open().end(receiver);
        }
        afterCall(receiver, reads, site);
    }

    /** At the entry of a method that catches exceptions. {@return what it tells when it does} */
    public static int begun(int site) {
        var run = Engine.mine();
        return run == null ? 0 : run.calls().begun();
    }

    /** An exception has come back to the learner's code, in a method at whose entry it was {@link #begun} so many. */
    public static void caught(int begun, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.calls().caught(begun);
        }
    }

    /** After it, unless it threw. */
    public static void afterCall(Object receiver, boolean reads, int site) {
        var run = Engine.mine();
        if (run != null && receiver != null) {
            run.calls().after(receiver, reads);
        }
    }

    /** A reflective call is a use of the class, whose initialiser is no longer the JVM's. */
    private static void initialize(Executable code, int site) {
        if (code instanceof Constructor<?> || Modifier.isStatic(code.getModifiers())) {
            Initialisers.initialize(code.getDeclaringClass(), site);
        }
    }
}
