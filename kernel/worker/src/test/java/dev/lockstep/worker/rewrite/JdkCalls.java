package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.Replaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Replacements for the tests: each does something that the replaced method does not, so that it shows. */
public final class JdkCalls {
    public static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    private JdkCalls() {}

    @Replaces(owner = Lock.class, name = "lock")
    public static void lock(Lock lock, int site) {
        CALLS.add("Lock.lock on " + lock.getClass().getSimpleName());
    }

    @Replaces(owner = ReentrantLock.class, name = "lock")
    public static void lock(ReentrantLock lock, int site) {
        CALLS.add("ReentrantLock.lock");
    }

    @Replaces(owner = Thread.class, name = "sleep", isStatic = true)
    public static void sleep(long millis, int site) {
        CALLS.add("sleep " + millis);
    }

    @Replaces(owner = Thread.class, name = "currentThread", isStatic = true)
    public static Thread currentThread(int site) {
        CALLS.add("currentThread");
        return Thread.currentThread();
    }

    @Replaces(owner = Object.class, name = "notify")
    public static void notify(Object monitor, int site) {
        CALLS.add("notify");
    }

    @Replaces(owner = Thread.class, name = "start")
    public static void start(Thread thread, int site) {
        CALLS.add("start " + thread.getName());
    }

    @Replaces(owner = Random.class, name = "<init>")
    public static Random random(int site) {
        CALLS.add("new Random");
        return new Random(1);
    }

    @Replaces(owner = Random.class, name = "<init>")
    public static Random random(long seed, int site) {
        CALLS.add("new Random " + seed);
        return new Random(seed + 1);
    }

    @Replaces(owner = Math.class, name = "random", isStatic = true)
    public static double mathRandom(int site) {
        CALLS.add("Math.random");
        return 0.5;
    }
}
