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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One process that compiles, as seen from outside. Thread-safe; when it is gone, every order that waits hears so. */
final class Plant implements AutoCloseable {
    /** The process is gone, or at least for this order. */
    static class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone(String why) {
            super(why);
        }
    }

    /** Something ordered before keeps the process busy: whoever hears this orders elsewhere. */
    static final class Busy extends Gone {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("it is busy with another text");
        }
    }

    private static final Duration START = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final Channel channel;
    private final DataOutputStream out;
    private final AtomicLong numbers = new AtomicLong(Parcel.NOBODYS);
    /** The oldest first. */
    private final NavigableMap<Long, CompletableFuture<Delivery>> waiting = new ConcurrentSkipListMap<>();
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

    /** {@return whether it takes orders} */
    boolean isReady() {
        return alive() && ready.isDone();
    }

    /** {@return whether more than one waits for it} */
    boolean isShared() {
        return waiting.size() > 1;
    }

    /** Sends away everybody but who has waited longest: that text keeps the process busy. */
    void sendAway() {
        waiting.keySet().stream().skip(1).toList().forEach(number -> Optional.ofNullable(waiting.remove(number))
                .ifPresent(coming -> coming.completeExceptionally(new Busy())));
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
        send(new Parcel.Out(number, order));
        return delivery;
    }

    /** The session is over; nobody waits for that. */
    void forget(String session) {
        send(new Parcel.Out(numbers.incrementAndGet(), new Order.Forget(session)));
    }

    private void send(Parcel.Out parcel) {
        try {
            synchronized (out) {
                Wire.write(out, parcel);
            }
        } catch (IOException e) {
            end(channel.death().why());
        }
    }

    /** {@return what came, or empty when it is late} */
    static Optional<Delivery> await(CompletableFuture<Delivery> coming, Duration limit) throws Gone, InterruptedException {
        try {
            return Optional.of(coming.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Gone gone ? gone : new Gone(String.valueOf(e.getMessage()));
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
