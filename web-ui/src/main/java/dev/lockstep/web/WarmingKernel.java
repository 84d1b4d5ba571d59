package dev.lockstep.web;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Session;
import dev.lockstep.web.notebook.SessionOpener;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A kernel that gets ready while the first page is already shown; the first session waits for it. When it could not be had, the
 * next session tries again.
 */
final class WarmingKernel implements SessionOpener, AutoCloseable {
    private final KernelOptions options;
    private Optional<CompletableFuture<Kernel>> kernel = Optional.empty();

    WarmingKernel(KernelOptions options) {
        this.options = options;
    }

    /** Begins to get ready; returns at once. */
    void warm() {
        coming();
    }

    private synchronized CompletableFuture<Kernel> coming() {
        CompletableFuture<Kernel> future = kernel.filter(begun -> !begun.isCompletedExceptionally())
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> Kernel.start(options),
                        task -> Thread.ofPlatform().daemon().name("kernel-start").start(task)));
        kernel = Optional.of(future);
        return future;
    }

    @Override
    public Session open() {
        return kernel().openSession();
    }

    /** {@return the kernel, as soon as it is there} */
    Kernel kernel() {
        try {
            return coming().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        Optional<CompletableFuture<Kernel>> begun;
        synchronized (this) {
            begun = kernel;
        }
        try {
            begun.ifPresent(future -> future.join().close());
        } catch (CompletionException e) {
            // It never started: whoever asked for a session was told.
        }
    }
}
