package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Guard;
import dev.lockstep.worker.schedule.Operation;
import dev.lockstep.worker.trace.Kind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@link Thread}: start, sleep, join, yield, interrupt. What they do is redirected inside the JDK; here they get their place. */
public final class ThreadCalls {
    private ThreadCalls() {}

    @Replaces(owner = Thread.class, name = "start")
    public static void start(Thread thread, int site) {
        var run = Engine.mine();
        if (run == null) {
            Live.starting(thread, site);
            thread.start();
        } else {
            run.threads().start(thread, site);
        }
    }

    @Replaces(owner = Thread.class, name = "startVirtualThread", isStatic = true)
    public static Thread startVirtualThread(Runnable body, int site) {
        var thread = Thread.ofVirtual().unstarted(body);
        start(thread, site);
        return thread;
    }

    @Replaces(owner = Thread.Builder.class, name = "start")
    public static Thread start(Thread.Builder builder, Runnable body, int site) {
        var thread = builder.unstarted(body);
        start(thread, site);
        return thread;
    }

    @Replaces(owner = Thread.class, name = "sleep", isStatic = true)
    public static void sleep(long millis, int site) throws InterruptedException {
        at(site);
        slept(millis + " ms", site);
        Thread.sleep(millis);
    }

    @Replaces(owner = Thread.class, name = "sleep", isStatic = true)
    public static void sleep(long millis, int nanos, int site) throws InterruptedException {
        at(site);
        slept(millis + " ms", site);
        Thread.sleep(millis, nanos);
    }

    @Replaces(owner = Thread.class, name = "sleep", isStatic = true)
    public static void sleep(Duration duration, int site) throws InterruptedException {
        at(site);
        slept(duration.toMillis() + " ms", site);
        Thread.sleep(duration);
    }

    @Replaces(owner = TimeUnit.class, name = "sleep")
    public static void sleep(TimeUnit unit, long timeout, int site) throws InterruptedException {
        at(site);
        slept(unit.toMillis(timeout) + " ms", site);
        unit.sleep(timeout);
    }

    @Replaces(owner = Thread.class, name = "join")
    public static void join(Thread thread, int site) throws InterruptedException {
        at(site);
        thread.join();
        joined(thread, site);
    }

    @Replaces(owner = Thread.class, name = "join")
    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        at(site);
        thread.join(millis);
        joined(thread, site);
    }

    @Replaces(owner = Thread.class, name = "join")
    public static boolean join(Thread thread, Duration duration, int site) throws InterruptedException {
        at(site);
        if (!duration.isPositive()) {
            asksForEnd(thread, site);
        }
        boolean ended = thread.join(duration);
        if (Engine.mine() != null) {
            // The JDK looks at the thread's state first: who has seen that it ended knows what it did.
            thread.isAlive();
        }
        joined(thread, site);
        return ended;
    }

    @Replaces(owner = Thread.class, name = "yield", isStatic = true)
    public static void yieldNow(int site) {
        at(site);
        Thread.yield();
    }

    @Replaces(owner = Thread.class, name = "onSpinWait", isStatic = true)
    public static void onSpinWait(int site) {
        at(site);
        if (Engine.mine() != null) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
    }

    @Replaces(owner = Thread.class, name = "interrupt")
    public static void interrupt(Thread thread, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.threads().interrupting(thread, site);
        } else {
            Live.record(Kind.INTERRUPTED, thread.getName(), null, site);
        }
        thread.interrupt();
    }

    @Replaces(owner = Thread.class, name = "isInterrupted")
    public static boolean isInterrupted(Thread thread, int site) {
        look(thread, site);
        return thread.isInterrupted();
    }

    @Replaces(owner = Thread.class, name = "interrupted", isStatic = true)
    public static boolean interrupted(int site) {
        look(Thread.currentThread(), site);
        return Thread.interrupted();
    }

    @Replaces(owner = Thread.class, name = "threadId")
    public static long threadId(Thread thread, int site) {
        var run = Engine.mine();
        return run != null ? run.threads().id(thread) : thread.threadId();
    }

    @Replaces(owner = Thread.class, name = "getId")
    public static long id(Thread thread, int site) {
        return threadId(thread, site);
    }

    @Replaces(owner = Thread.class, name = "isAlive")
    public static boolean isAlive(Thread thread, int site) {
        asksForEnd(thread, site);
        return thread.isAlive();
    }

    @Replaces(owner = Thread.class, name = "getState")
    public static Thread.State state(Thread thread, int site) {
        var run = Engine.mine();
        asksForEnd(thread, site);
        if (run != null) {
            run.threads().lookAtAll(thread);
        }
        return thread.getState();
    }

    private static void asksForEnd(Thread thread, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.threads().asksForEnds();
            run.point(Operation.READ, thread, Guard.OPEN, site);
        }
    }

    private static void look(Thread thread, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.point(Operation.READ, thread, Guard.OPEN, site);
            run.threads().look(thread);
        }
    }

    private static void at(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.at(site);
        }
    }

    private static void slept(String time, int site) {
        if (Engine.mine() == null) {
            Live.record(Kind.SLEPT, null, time, site);
        }
    }

    private static void joined(Thread thread, int site) {
        if (Engine.mine() == null) {
            Live.record(Kind.JOINED, thread.getName(), null, site);
        }
    }
}
