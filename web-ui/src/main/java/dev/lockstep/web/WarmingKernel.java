package dev.lockstep.web;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Session;
import dev.lockstep.web.notebook.SessionOpener;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A kernel that gets ready while the first page is already shown; the first session waits for it. */
final class WarmingKernel implements SessionOpener, AutoCloseable {
    private final CompletableFuture<Kernel> kernel;

    WarmingKernel(KernelOptions options) {
        kernel = CompletableFuture.supplyAsync(() -> Kernel.start(options),
                task -> Thread.ofPlatform().daemon().name("kernel-start").start(task));
    }

    @Override
    public Session open() {
        try {
            return kernel.join().openSession();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            kernel.join().close();
        } catch (CompletionException | CancellationException e) {
            // It never started: whoever asked for a session was told.
        }
    }
}
