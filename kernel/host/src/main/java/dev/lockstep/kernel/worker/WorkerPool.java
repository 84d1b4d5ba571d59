package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps some workers started and greeted, so that a session need not wait for one. Thread-safe; owns every worker it started. */
public final class WorkerPool implements AutoCloseable {
    /** Whoever just took a worker has work to do; the next one is not in a hurry and must not be in its way. */
    private static final Duration AFTER_USE = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Launcher launcher;
    private final WorkerLimits limits;
    private final int warm;
    private final boolean refills;
    private final Deque<Worker> ready = new ArrayDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private boolean scheduled;
    private boolean filling;
    private boolean closed;

    public WorkerPool(Launcher launcher, WorkerLimits limits, int warm) {
        this(launcher, limits, warm, true);
    }

    /** @param refills whether another one is made ready when one was taken; not for commands that end soon */
    public WorkerPool(Launcher launcher, WorkerLimits limits, int warm, boolean refills) {
        this.launcher = launcher;
        this.limits = limits;
        this.warm = warm;
        this.refills = refills;
        refill(Duration.ZERO);
    }

    /** {@return what each of them may use} */
    LimitTable limits() {
        return limits.table();
    }

    /** {@return how many workers this machine can keep busy at once} */
    public static int atOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** {@return a worker that has greeted; warm when one is ready, else started now} */
    public Worker take() throws InterruptedException {
        var found = warmOne();
        if (refills) {
            refill(AFTER_USE);
        }
        return found.alive() ? found : start();
    }

    /** Waits at most so long until as many workers are ready as are kept; {@return whether they are} */
    public synchronized boolean awaitWarm(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (ready.size() < warm && !closed && System.nanoTime() < end) {
            wait(20);
        }
        return ready.size() >= warm;
    }

    /** {@return how many are ready} */
    synchronized int ready() {
        return ready.size();
    }

    private Worker warmOne() throws InterruptedException {
        synchronized (this) {
            // The pool is being filled for the first time: its first worker is nearer than one that begins now.
            while (ready.isEmpty() && filling && !closed) {
                wait(100);
            }
            while (!ready.isEmpty()) {
                var worker = ready.poll();
                if (worker.alive()) {
                    return worker;
                }
            }
        }
        return start();
    }

    private Worker start() throws InterruptedException {
        all.removeIf(worker -> !worker.alive());
        var worker = Worker.start(launcher, limits);
        try {
            own(worker);
            if (!worker.greeted(limits.startTime())) {
                var why = worker.alive() ? "it did not answer within " + limits.startTime().toSeconds() + " s" : worker.whyDied();
                throw new KernelException("A worker did not start: " + why + ".");
            }
            return worker;
        } catch (InterruptedException | RuntimeException e) {
            worker.kill();
            throw e;
        }
    }

    private synchronized void own(Worker worker) {
        if (closed) {
            throw new KernelException("A worker did not start: Lockstep is ending.");
        }
        all.add(worker);
    }

    private synchronized void refill(Duration delay) {
        if (scheduled || closed || ready.size() >= warm) {
            return;
        }
        scheduled = true;
        filling = delay.isZero();
        Thread.ofVirtual().name("worker-pool").start(() -> fill(delay));
    }

    private void fill(Duration delay) {
        boolean wanting = true;
        try {
            Thread.sleep(delay);
            for (wanting = wanting(); wanting; wanting = wanting()) {
                keep(warmedUp(start()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KernelException e) {
            // Whoever asks for a worker starts one itself, and is told why it fails.
            return;
        } finally {
            if (wanting) {
                giveUp();
            }
        }
    }

    /** Nobody is to wait for what will not come. */
    private synchronized void giveUp() {
        filling = false;
        scheduled = false;
        notifyAll();
    }

    /** The first run of a worker loads most of its engine: it is one of nothing. */
    private static Worker warmedUp(Worker worker) throws InterruptedException {
        var nothing = new Program(List.of(), List.of(), List.of(), List.of());
        var run = new Request.Run(nothing, true, true, 1, List.of(), false, false, Limits.interactive());
        worker.forget();
        Ladder.usual().ask(worker, run, WARM_UP, reply -> Optional.empty());
        return worker;
    }

    private synchronized boolean wanting() {
        filling = !closed && ready.size() < warm;
        scheduled = filling;
        notifyAll();
        return filling;
    }

    private synchronized void keep(Worker worker) {
        if (closed) {
            worker.kill();
        } else {
            ready.add(worker);
            notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            ready.clear();
            notifyAll();
        }
        all.forEach(Worker::kill);
        launcher.tidy();
    }
}
