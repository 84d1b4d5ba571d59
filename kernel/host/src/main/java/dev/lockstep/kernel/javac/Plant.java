package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.worker.Channel;
import dev.lockstep.kernel.worker.Launcher;
import dev.lockstep.kernel.worker.WorkerLimits;
import dev.lockstep.worker.wire.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One process that compiles, as seen from outside. Thread-safe; when it is gone, every order that waits hears so. */
final class Plant implements AutoCloseable {
    /** The process is gone. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone(String why) {
            super(why);
        }
    }

    private static final Duration START = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final Channel channel;
    private final DataOutputStream out;
    private final AtomicLong numbers = new AtomicLong(Parcel.NOBODYS);
    private final Map<Long, CompletableFuture<Delivery>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Delivery> ready = new CompletableFuture<>();
    private volatile Optional<String> gone = Optional.empty();

    Plant(Launcher launcher, WorkerLimits limits) {
        this.launcher = launcher;
        this.channel = launcher.start(limits);
        this.out = new DataOutputStream(new BufferedOutputStream(channel.toWorker(), 1 << 16));
        waiting.put(Parcel.NOBODYS, ready);
        Thread.ofPlatform().daemon().name("compiler-reader").start(this::read);
    }

    boolean alive() {
        return gone.isEmpty();
    }

    /** Waits until it takes orders. */
    void awaitReady() throws Gone, InterruptedException {
        if (await(ready, START).isEmpty()) {
            close();
            throw new KernelException("The process that compiles did not start within " + START.toSeconds() + " s.");
        }
    }

    /** Hands in an order. {@return what will come of it} */
    CompletableFuture<Delivery> order(Order order) {
        var number = numbers.incrementAndGet();
        var delivery = new CompletableFuture<Delivery>();
        waiting.put(number, delivery);
        gone.ifPresent(why -> delivery.completeExceptionally(new Gone(why)));
        try {
            synchronized (out) {
                Wire.write(out, new Parcel.Out(number, order));
            }
        } catch (IOException e) {
            end(channel.death().why());
        }
        return delivery;
    }

    /** {@return what came, or empty when it is late} */
    static Optional<Delivery> await(CompletableFuture<Delivery> coming, Duration limit) throws Gone, InterruptedException {
        try {
            return Optional.of(coming.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new Gone(String.valueOf(e.getMessage()));
        }
    }

    private void read() {
        try (var in = new DataInputStream(new BufferedInputStream(channel.fromWorker(), 1 << 16))) {
            while (true) {
                var parcel = Wire.read(in, Parcel.Back.class);
                var coming = waiting.remove(parcel.number());
                if (coming != null) {
                    coming.complete(parcel.delivery());
                }
            }
        } catch (IOException | RuntimeException e) {
            end(channel.death().why());
        }
    }

    private void end(String why) {
        synchronized (numbers) {
            if (gone.isPresent()) {
                return;
            }
            gone = Optional.of(why);
        }
        launcher.kill(channel);
        waiting.values().forEach(coming -> coming.completeExceptionally(new Gone(why)));
        waiting.clear();
    }

    @Override
    public void close() {
        end("it was stopped");
    }
}
