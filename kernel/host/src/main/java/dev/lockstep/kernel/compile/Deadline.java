package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.KernelException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bounds the work of a compiler, which is untrusted work too: source can be written that keeps it busy for hours. A compilation
 * that is late is left behind on its daemon thread; when too many are left behind, no more are begun.
 */
public final class Deadline {
    private static final int MOST_LEFT_BEHIND = 4;
    private static final int MOST_TIMES = 4;
    private static final long STACK = 16L << 20;
    private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

    private Deadline() {}

    /** {@return the result, or empty when it was not there in time or the nesting broke the compiler} */
    public static <T> Optional<T> within(Duration limit, Supplier<T> work) {
        if (LEFT_BEHIND.get() >= MOST_LEFT_BEHIND) {
            throw new KernelException("Too many compilations never ended. Restart Lockstep.");
        }
        var result = new CompletableFuture<Optional<T>>();
        var late = new AtomicInteger();
        var thread = new Thread(null, () -> {
            try {
                result.complete(Optional.of(work.get()));
            } catch (StackOverflowError e) {
                result.complete(Optional.empty());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                LEFT_BEHIND.addAndGet(-late.getAndSet(0));
            }
        }, "compiler", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            for (int time = 1; time <= MOST_TIMES && (time == 1 || isStarved(thread, limit)); time++) {
                var done = await(result, limit);
                if (done.isPresent()) {
                    return done.get();
                }
            }
            late.set(1);
            LEFT_BEHIND.incrementAndGet();
            thread.setPriority(Thread.MIN_PRIORITY);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new KernelException("The compiler failed: " + e.getCause(), e);
        }
    }

    private static <T> Optional<T> await(CompletableFuture<T> result, Duration limit) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    /** Real time alone says nothing about source, on a machine that has other things to do. */
    private static boolean isStarved(Thread thread, Duration limit) {
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
        return worked >= 0 && worked < limit.toNanos() / 2;
    }
}
