package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps some workers started and greeted, so that a session need not wait for one. Thread-safe; owns every worker it started. */
public final class WorkerPool implements AutoCloseable {
    private final Launcher launcher;
    private final WorkerLimits limits;
    private final int warm;
    private final Deque<Worker> ready = new ArrayDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private boolean filling;
    private boolean closed;

    public WorkerPool(Launcher launcher, WorkerLimits limits, int warm) {
        this.launcher = launcher;
        this.limits = limits;
        this.warm = warm;
        refill();
    }

    /** {@return a worker that has greeted; warm when one is ready, else started now} */
    public Worker take() throws InterruptedException {
        var found = warmOne();
        refill();
        return found.alive() ? found : start();
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
        all.add(worker);
        if (!worker.greeted(limits.startTime())) {
            var why = worker.alive() ? "it did not answer within " + limits.startTime().toSeconds() + " s" : worker.whyDied();
            worker.kill();
            throw new KernelException("A worker did not start: " + why + ".");
        }
        return worker;
    }

    private synchronized void refill() {
        if (filling || closed || ready.size() >= warm) {
            return;
        }
        filling = true;
        Thread.ofVirtual().name("worker-pool").start(this::fill);
    }

    private void fill() {
        try {
            while (wanting()) {
                keep(start());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KernelException e) {
            // Whoever asks for a worker starts one itself, and is told why it fails.
            synchronized (this) {
                filling = false;
                notifyAll();
            }
        }
    }

    private synchronized boolean wanting() {
        filling = !closed && ready.size() < warm;
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
    }
}
