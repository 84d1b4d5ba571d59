package dev.lockstep.kernel.worker;

import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The client of one worker process: sends requests, hears replies on one reader thread. Whatever a worker sends that is no
 * message ends it. Every wait has a limit. Thread-safe; one request that is answered at a time.
 */
public final class Worker implements AutoCloseable {
    private static final Consumer<Reply> NOBODY = reply -> {};
    /** Terminal replies that nobody asked for are a hostile worker's; more than these end it. */
    private static final int MOST_UNREAD = 64;
    /** So often somebody looks what a request has used, in nanoseconds. */
    private static final long LOOK = 250_000_000;

    private final Launcher launcher;
    private final Channel channel;
    private final DataOutputStream out;
    private final BlockingQueue<Heard> answers = new LinkedBlockingQueue<>(MOST_UNREAD);
    private volatile Consumer<Reply> listener = NOBODY;
    private volatile Optional<Death> died = Optional.empty();

    /** What the reader hands to whoever waits. */
    sealed interface Heard {
        record Said(Reply reply) implements Heard {}

        record Ended(Death death) implements Heard {}

        /** Somebody wants the run to end. */
        record Wanted(Answer.End end) implements Heard {}
    }

    private Worker(Launcher launcher, Channel channel) {
        this.launcher = launcher;
        this.channel = channel;
        this.out = new DataOutputStream(new BufferedOutputStream(channel.toWorker(), 1 << 16));
    }

    /** Starts a worker; {@link #greeted} tells when it is ready. */
    static Worker start(Launcher launcher, WorkerLimits limits) {
        var worker = new Worker(launcher, launcher.start(limits));
        // Not virtual: a read of a process's pipe holds its carrier. The JDK lends a spare one but takes it back after 30 idle
        // seconds, and then as many readers as cores stop every virtual thread for good.
        Thread.ofPlatform().daemon().name("worker-reader").start(worker::read);
        return worker;
    }

    /** Waits for the worker's first message. */
    boolean greeted(Duration limit) throws InterruptedException {
        var first = Optional.ofNullable(answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
        return first.isPresent() && first.get() instanceof Heard.Said(Reply.Hello hello) && hello.protocol() == PROTOCOL;
    }

    /** The protocol that both sides must speak. */
    static final int PROTOCOL = 1;

    /** {@return whether it can be asked for more} */
    public boolean alive() {
        return died.isEmpty();
    }

    /** {@return why it is gone, as half a sentence, or empty while it lives} */
    public String whyDied() {
        return died.map(Death::why).orElse("");
    }

    /** Output, events and progress go here, on the reader's thread; what comes between runs too. */
    public void listen(Consumer<Reply> listener) {
        this.listener = listener;
    }

    /** Sends a request; a worker that cannot be reached is a dead one. */
    public void send(Request request) {
        try {
            synchronized (out) {
                Wire.write(out, (Record) request);
            }
        } catch (IOException e) {
            end(channel.death());
        }
    }

    /** Drops answers of earlier requests, so that the next one cannot be taken for its answer. */
    void forget() {
        channel.begins();
        answers.clear();
        died.ifPresent(death -> answers.offer(new Heard.Ended(death)));
    }

    /** Waits for the next thing heard, or empty when the time is up. */
    Optional<Heard> next(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + Math.max(0, limit.toNanos());
        while (true) {
            long left = end - System.nanoTime();
            var heard = Optional.ofNullable(answers.poll(Math.min(LOOK, Math.max(0, left)), TimeUnit.NANOSECONDS));
            if (heard.isPresent() || left <= LOOK) {
                return heard;
            }
            channel.goesOn();
        }
    }

    /** Tells whoever waits that the run should end. */
    void want(Answer.End end) {
        answers.offer(new Heard.Wanted(end));
    }

    private void read() {
        try (var in = new DataInputStream(new BufferedInputStream(channel.fromWorker(), 1 << 16))) {
            while (true) {
                dispatch(Wire.read(in, Reply.class));
            }
        } catch (EOFException e) {
            end(channel.death());
        } catch (OutOfMemoryError e) {
            end(Death.of("it sent more than there is room for"));
        } catch (IOException | RuntimeException e) {
            end(alive() && closedStream(e) ? channel.death() : Death.of("it sent something that is no message"));
        }
    }

    private static boolean closedStream(Exception e) {
        return "Stream closed".equals(e.getMessage());
    }

    private void dispatch(Reply reply) {
        switch (reply) {
            case Reply.Output _, Reply.Events _, Reply.Progress _ -> listener.accept(reply);
            case Reply.Hello _, Reply.Finished _, Reply.Searched _, Reply.Split _, Reply.Part _, Reply.Drive _, Reply.Judged _, Reply.Refused _,
                    Reply.Pong _ -> {
                if (!answers.offer(new Heard.Said(reply))) {
                    throw new IllegalStateException("more answers than questions");
                }
            }
        }
    }

    private void end(Death death) {
        synchronized (answers) {
            if (died.isPresent()) {
                return;
            }
            died = Optional.of(death);
        }
        launcher.kill(channel);
        if (!answers.offer(new Heard.Ended(death))) {
            answers.clear();
            answers.add(new Heard.Ended(death));
        }
    }

    /** Ends the process at once. */
    public void kill() {
        end(Death.of("it was stopped"));
    }

    @Override
    public void close() {
        kill();
    }
}
