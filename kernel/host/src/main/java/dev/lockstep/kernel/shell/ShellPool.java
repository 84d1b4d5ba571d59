package dev.lockstep.kernel.shell;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps some JShell instances warm (about 5 MB of heap each), since a cold one takes a second. Thread-safe. */
public final class ShellPool implements AutoCloseable {
    /** Whoever just took one is about to compile; the next one must not be in its way. */
    private static final Duration AFTER_USE = Duration.ofMillis(1_500);

    private final BlockingQueue<Compiler> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger coming = new AtomicInteger();
    private final int warm;
    private volatile boolean closed;

    public ShellPool(int warm) {
        this.warm = warm;
        refill(Duration.ZERO);
    }

    /** {@return a new session's compiler state} */
    public Shell open() {
        return new Shell(this::take);
    }

    /** {@return somebody who answers questions about cells that are being written} */
    public Advisor advisor() {
        return new Advisor(this::take);
    }

    /** Waits until one is warm; at once when none is kept warm. */
    public void awaitOne() throws InterruptedException {
        if (warm > 0) {
            ready.add(ready.take());
        }
    }

    /** {@return the same for callers that bound size and time themselves} */
    public CellCompiler openBare() {
        var shell = new Shell(this::take);
        return new CellCompiler() {
            @Override
            public Compiled compile(String cell, String source) {
                return shell.compileNow(cell, source);
            }

            @Override
            public void clear() {
                shell.clear();
            }

            @Override
            public void close() {
                shell.close();
            }
        };
    }

    private Compiler take() {
        var compiler = ready.poll();
        if (compiler == null) {
            compiler = new Compiler();
        }
        refill(AFTER_USE);
        return compiler;
    }

    private void refill(Duration delay) {
        if (!closed && ready.size() + coming.get() < warm) {
            coming.incrementAndGet();
            Thread.ofPlatform().daemon().name("shell-pool").start(() -> {
                try {
                    Thread.sleep(delay);
                    ready.add(new Compiler());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    coming.decrementAndGet();
                }
                refill(Duration.ZERO);
            });
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var left = ready.poll(); left != null; left = ready.poll()) {
            left.close();
        }
    }
}
