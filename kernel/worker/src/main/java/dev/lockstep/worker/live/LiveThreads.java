package dev.lockstep.worker.live;

import dev.lockstep.worker.schedule.Failures;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real threads of one live run: those in its group, and the virtual ones that were seen. */
final class LiveThreads {
    private final ThreadGroup group = new ThreadGroup("learner");
    private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread main;

    Thread main(Runnable body) {
        var thread = new Thread(group, body, "main");
        thread.setDaemon(false);
        main = thread;
        return thread;
    }

    /** {@return where in the learner's code a thread runs, or else where the main thread waits, or empty} */
    String place() {
        var running = main;
        return Stream.concat(alive().filter(thread -> thread.getState() == Thread.State.RUNNABLE), Stream.ofNullable(running))
                .map(thread -> Failures.place(thread.getStackTrace())).filter(at -> !at.isEmpty()).findFirst().orElse("");
    }

    void add(Thread thread) {
        if (thread.isVirtual()) {
            seen.removeIf(old -> !old.isAlive());
            seen.add(thread);
        }
    }

    private Stream<Thread> alive() {
        var platform = new Thread[group.activeCount() + 16];
        int count = group.enumerate(platform);
        return Stream.concat(Arrays.stream(platform, 0, count), seen.stream()).filter(Thread::isAlive);
    }

    /** Waits for the thread, at most so long. {@return whether it has ended} */
    boolean join(Thread thread, int millis) {
        try {
            if (thread.isAlive()) {
                thread.join(millis);
            } else {
                Thread.sleep(millis / 4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** {@return whether a non-daemon thread is alive and does not wait for ever} An idle pool's threads wait for ever. */
    boolean working() {
        return alive().anyMatch(thread -> !thread.isDaemon() && !waitsForEver(thread));
    }

    /** {@return whether every thread waits without a limit of time} */
    boolean allWait() {
        return alive().allMatch(LiveThreads::waitsForEver) && Thread.getAllStackTraces().keySet().stream()
                .filter(LiveThreads::mayWakeOthers).allMatch(LiveThreads::waitsForEver);
    }

    /** JDK threads that do a learner's work or keep its timers. */
    private static boolean mayWakeOthers(Thread thread) {
        var name = thread.getName();
        return name.startsWith("ForkJoinPool") || name.startsWith("CompletableFutureDelay") || name.startsWith("VirtualThread");
    }

    private static boolean waitsForEver(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED;
    }

    /** {@return whether none is alive} */
    boolean allEnded() {
        return alive().findAny().isEmpty();
    }

    void interruptAll() {
        alive().forEach(thread -> {
            thread.interrupt();
            LockSupport.unpark(thread);
        });
    }
}
