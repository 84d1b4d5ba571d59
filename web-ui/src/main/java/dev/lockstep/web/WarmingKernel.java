package dev.lockstep.web;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Session;
import dev.lockstep.web.notebook.SessionOpener;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kernel that gets ready while the first page is already shown; the first session waits for it. When it could not be had, the
 * next session tries again.
 */
final class WarmingKernel implements SessionOpener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmingKernel.class);

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
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> started(options),
                        task -> Thread.ofPlatform().daemon().name("kernel-start").start(task)));
        kernel = Optional.of(future);
        return future;
    }

    /** Whoever serves is told when learners' code is less contained, or slower, than it should be. */
    private static Kernel started(KernelOptions options) {
        Kernel started = Kernel.start(options);
        if (!started.note().isEmpty()) {
            LOG.warn("{}", started.note());
        }
        return started;
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
