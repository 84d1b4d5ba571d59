package dev.lockstep.worker.backend;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import jdk.internal.vm.Continuation;

/** What only the VM does to a {@link Thread} object, for threads that never get an operating system's thread. */
public final class ThreadControl {
    /** Values of JVMTI thread states, as the JDK's own VM class decodes them. */
    private static final int RUNNABLE = 0x1 | 0x4;
    private static final int WAITING = 0x1 | 0x80 | 0x10;
    private static final int TIMED_WAITING = 0x1 | 0x80 | 0x20;
    private static final int BLOCKED = 0x1 | 0x400;
    private static final int TERMINATED = 0x2;

    private static final MethodHandle RESUME;
    private static final MethodHandle EXIT;
    private static final VarHandle HOLDER;
    private static final VarHandle STATUS;
    private static final VarHandle BODY;
    private static final VarHandle NUMBERING;

    static {
        try {
            var lookup = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            RESUME = lookup.findStatic(lookup.findClass("java.lang.Lockstep"), "resume",
                    MethodType.methodType(void.class, Thread.class, Thread.class, Continuation.class));
            EXIT = lookup.findVirtual(Thread.class, "exit", MethodType.methodType(void.class));
            var holder = Class.forName("java.lang.Thread$FieldHolder");
            HOLDER = lookup.findVarHandle(Thread.class, "holder", holder).withInvokeBehavior();
            STATUS = MethodHandles.privateLookupIn(holder, MethodHandles.lookup()).findVarHandle(holder, "threadStatus", int.class).withInvokeBehavior();
            BODY = MethodHandles.privateLookupIn(holder, MethodHandles.lookup()).findVarHandle(holder, "task", Runnable.class).withInvokeBehavior();
            var numbering = Class.forName("java.lang.Thread$ThreadNumbering");
            NUMBERING = MethodHandles.privateLookupIn(numbering, MethodHandles.lookup()).findStaticVarHandle(numbering, "next", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK's Thread is not the one Lockstep knows: it needs a JDK 25", e);
        }
    }

    private ThreadControl() {}

    /** Runs a continuation until it yields or ends; while it does, the thread is the carrier's current one. */
    static void resume(Thread carrier, Thread thread, Continuation continuation) {
        try {
            RESUME.invokeExact(carrier, thread, continuation);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** It can run, or runs. */
    public static void runnable(Thread thread) {
        status(thread, RUNNABLE);
    }

    /** It waits without limit. */
    public static void waiting(Thread thread) {
        status(thread, WAITING);
    }

    /** It waits for a time, or sleeps. */
    public static void timedWaiting(Thread thread) {
        status(thread, TIMED_WAITING);
    }

    /** It waits for a monitor. */
    public static void blocked(Thread thread) {
        status(thread, BLOCKED);
    }

    /** It has ended. */
    public static void terminated(Thread thread) {
        status(thread, TERMINATED);
    }

    /** What a thread does last: leaves its container, drops its thread locals. To be called by itself, at the end of its body. */
    public static void exit(Thread thread) {
        try {
            EXIT.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the class whose code a thread runs: that of its body, or its own} */
    public static Class<?> code(Thread thread) {
        return body(thread).getClass();
    }

    /** {@return what the thread runs: what it was made with, or else itself} */
    public static Object body(Thread thread) {
        Object holder = HOLDER.get(thread);
        Object body = holder == null ? null : BODY.get(holder);
        return body == null ? thread : body;
    }

    /** The next unnamed thread is Thread-0 again, so that names do not depend on earlier runs. */
    public static void resetNames() {
        NUMBERING.setVolatile(0);
    }

    private static void status(Thread thread, int status) {
        STATUS.setOpaque(HOLDER.get(thread), status);
    }
}
