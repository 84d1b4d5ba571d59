package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that starts sandboxed processes. The system calls the *thread* that started a process its parent, so a process that
 * is to die with its parent dies as soon as that thread ends: this one never does.
 */
final class Starter {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("worker-starter").factory());

    private Starter() {}

    /** What starts something. */
    interface Start<T> {
        T start() throws IOException;
    }

    static <T> T run(Start<T> start) throws IOException {
        try {
            return THREAD.submit(start::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a worker was being started", e);
        }
    }
}
