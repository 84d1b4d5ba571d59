package dev.lockstep.worker.backend;

/**
 * Where the redirected JDK methods arrive; the scheduler implements it and installs itself for the time of a run. Each method
 * is asked on whatever thread calls the JDK; "not mine" makes the JDK go on as always.
 */
public interface Redirect {
    /** {@return whether the current thread is a task that this scheduler runs right now} */
    boolean mine();

    /** {@code Thread.start0}. {@return false when not mine} The thread's status is already RUNNABLE, its container knows it. */
    boolean start(Thread thread);

    /** {@code Unsafe.park}; {@code absolute}: until the epoch millisecond {@code time}, else {@code time} ns, 0 for ever. */
    boolean park(boolean absolute, long time);

    /** {@code Unsafe.unpark}. {@return false when the thread is not a task of ours} */
    boolean unpark(Thread thread);

    /** {@code Thread.sleep}, interrupts included. {@return false when not mine} */
    boolean sleep(long nanos) throws InterruptedException;

    /** {@code Thread.yield}. {@return false when not mine} */
    boolean yieldNow();

    /** {@code Thread.join}; 0 is for ever. {@return false when not mine} */
    boolean join(Thread thread, long nanos) throws InterruptedException;

    /** After the interrupt status of a task of ours was set. {@return false when the thread is no task of ours} */
    boolean interrupted(Thread thread);

    /** {@return 1 alive, 0 ended, -1 not a task of ours} */
    int alive(Thread thread);

    /** {@return a hash code for a thread as the key of a table: when mine the same in every run of a schedule} */
    int hash(Thread thread);

    /** {@return the platform threads of the run that have not ended} Only for callers that are {@link #mine}. */
    Thread[] threads();

    /** {@return the virtual time in ns when mine, else the real one} */
    long nanoTime();

    /** {@return the virtual wall clock in ms since the epoch when mine, else the real one} */
    long currentTimeMillis();

    /** Code of the JDK hands work or a result from one thread to another, and may take some. */
    void handOver();

    /** A job is given to a pool, or a future is about to fail with a throwable. */
    void told(Object about, Object what);

    /** Code of the watched object is about to use its own state; {@code what} is one of {@link InnerSteps}. */
    void step(Object self, int what);

    /** Code of the JDK is about to take a monitor, really, under which it may call code of the program's: returns when no other task has it. */
    void approach(Object monitor);

    /** A monitor that code of the JDK takes. {@return false when not mine} */
    boolean enter(Object monitor);

    /** The same monitor given back. {@return false when not mine} */
    boolean leave(Object monitor);

    /** {@code Object.wait} on such a monitor; 0 is for ever. Only for callers that are {@link #mine}. */
    void await(Object monitor, long nanos) throws InterruptedException;

    /** {@code Object.notify} on such a monitor. {@return false when not mine} */
    boolean wake(Object monitor);

    /** {@code System.exit} or {@code Runtime.halt} by a task of ours: does not return then. */
    void exit(int status);
}
