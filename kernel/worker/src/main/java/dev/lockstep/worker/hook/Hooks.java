package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Initialisers;
import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten learner code calls beside the replaced JDK methods. Each call names its code position. A thread that the
 * scheduler does not run gets real behaviour.
 *
 * <p>All methods that may switch are called with everything the program needs already on its own stack, never in the middle
 * of a JDK call.
 */
public final class Hooks {
    private Hooks() {}

    /** Before a getfield or getstatic; {@code owner} is null for a static field. */
    public static void beforeRead(@Nullable Object owner, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.memory().read(owner, site);
        }
    }

    /** After the read, with the value; overloads for int, long, float, double. */
    public static void afterRead(@Nullable Object owner, @Nullable Object value, int site) {
        if (shows(site)) {
            happened(Kind.READ, owner, value, site);
        }
    }

    public static void afterRead(@Nullable Object owner, int value, int site) {
        if (shows(site)) {
            happened(Kind.READ, owner, value, site);
        }
    }

    public static void afterRead(@Nullable Object owner, long value, int site) {
        if (shows(site)) {
            happened(Kind.READ, owner, value, site);
        }
    }

    public static void afterRead(@Nullable Object owner, float value, int site) {
        if (shows(site)) {
            happened(Kind.READ, owner, value, site);
        }
    }

    public static void afterRead(@Nullable Object owner, double value, int site) {
        if (shows(site)) {
            happened(Kind.READ, owner, value, site);
        }
    }

    /** Before a putfield or putstatic, with the value to be written. Small integers, chars and booleans come as int. */
    public static void beforeWrite(@Nullable Object owner, @Nullable Object value, int site) {
        if (writes(owner, site)) {
            happened(Kind.WROTE, owner, value, site);
        }
    }

    public static void beforeWrite(@Nullable Object owner, int value, int site) {
        if (writes(owner, site)) {
            happened(Kind.WROTE, owner, value, site);
        }
    }

    public static void beforeWrite(@Nullable Object owner, long value, int site) {
        if (writes(owner, site)) {
            happened(Kind.WROTE, owner, value, site);
        }
    }

    public static void beforeWrite(@Nullable Object owner, float value, int site) {
        if (writes(owner, site)) {
            happened(Kind.WROTE, owner, value, site);
        }
    }

    public static void beforeWrite(@Nullable Object owner, double value, int site) {
        if (writes(owner, site)) {
            happened(Kind.WROTE, owner, value, site);
        }
    }

    private static boolean shows(int site) {
        var run = Engine.mine();
        return run != null ? run.memory().shows(site) : Live.shows(site);
    }

    private static boolean writes(@Nullable Object owner, int site) {
        var run = Engine.mine();
        return run != null ? run.memory().write(owner, site) : Live.shows(site);
    }

    private static void happened(Kind kind, @Nullable Object owner, @Nullable Object value, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.memory().happened(kind, owner, value, site);
        } else {
            Live.record(kind, owner, value, site);
        }
    }

    /** Before an array load or store; stores of references and numbers alike. */
    public static void beforeArrayRead(@Nullable Object array, int index, int site) {
        var run = Engine.mine();
        if (run != null && array != null) {
            run.memory().element(array, index, false, site);
        }
    }

    public static void beforeArrayWrite(@Nullable Object array, int index, int site) {
        var run = Engine.mine();
        if (run != null && array != null) {
            run.memory().element(array, index, true, site);
        }
    }

    /** Instead of monitorenter and monitorexit, and around the body of a synchronized method (static: its class object). */
    public static void monitorEnter(@Nullable Object monitor, int site) {
        if (monitor == null) {
            throw new NullPointerException("Cannot enter synchronized block because the lock is null");
        }
        var run = Engine.mine();
        if (run != null) {
            run.monitors().enter(monitor, site);
        } else {
            LiveMonitors.enter(monitor, site);
        }
    }

    public static void monitorExit(Object monitor, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.monitors().exit(monitor, site);
        } else {
            LiveMonitors.exit(monitor, site);
        }
    }

    /** At a loop's back edge: stop requests, step bound, spin detection. */
    public static void loop(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.memory().loop(site);
        } else {
            Live.check();
        }
    }

    /** At the entry of a learner's named method: stop requests (deep recursion too). */
    public static void enter(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.check();
        } else {
            Live.check();
        }
    }

    /** {@return whether calls at this method's site are drawn}; asked before arguments are boxed */
    public static boolean watched(@Nullable Object self, int site) {
        var run = Engine.mine();
        return run != null ? run.recorder().watchesCall(self, site) : Live.watches(self, site);
    }

    public static void called(@Nullable Object self, @Nullable Object[] arguments, int site) {
        call(Kind.CALLED, self, arguments, site);
    }

    public static void returned(@Nullable Object self, @Nullable Object result, int site) {
        call(Kind.RETURNED, self, new Object[] {result}, site);
    }

    /** A watched call of a method that gives nothing back ends. */
    public static void returnedNothing(@Nullable Object self, int site) {
        call(Kind.RETURNED, self, new Object[0], site);
    }

    /** A watched call that ends by an exception. */
    public static void threw(@Nullable Object self, Throwable thrown, int site) {
        call(Kind.RETURNED, self, new Object[] {thrown}, site);
    }

    private static void call(Kind kind, @Nullable Object self, @Nullable Object[] values, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.recorder().call(kind, self, values, site);
        } else {
            Live.call(kind, self, values, site);
        }
    }

    /**
     * Before getstatic, putstatic, invokestatic, new of another learner class, which has an outlined initialiser
     * ({@code static void lockstep$clinit()}): runs it once, superclasses first, as the JVM would.
     */
    public static void initialize(Class<?> type, int site) {
        Initialisers.initialize(type, site);
    }

    /** Before a call that cannot be steered: raises a visible {@code uncontrolled} event. */
    public static void uncontrolled(String call, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.memory().uncontrolled(call, site);
        } else {
            Live.record(Kind.UNCONTROLLED, call, null, site);
        }
    }
}
