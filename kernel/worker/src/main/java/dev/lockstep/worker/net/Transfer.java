package dev.lockstep.worker.net;

import dev.lockstep.worker.trace.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.util.function.BooleanSupplier;

/** Moves bytes between a channel's user and its streams; where the channel is a blocking one it waits. */
final class Transfer {
    private final Network network;
    private final AbstractSelectableChannel channel;

    Transfer(Network network, AbstractSelectableChannel channel) {
        this.network = network;
        this.channel = channel;
    }

    /** What is done while the network belongs to this thread. */
    interface Step<T> {
        T take() throws IOException, InterruptedException;
    }

    /** Takes the step; one that is interrupted closes the channel, as the JDK does. */
    <T> T exclusively(Step<T> step) throws IOException {
        var waiting = network.waiting();
        waiting.enter();
        try {
            return step.take();
        } catch (InterruptedException e) {
            waiting.leave();
            channel.close();
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } finally {
            waiting.leave();
        }
    }

    /** In blocking mode waits until ready. */
    void await(BooleanSupplier ready) throws IOException, InterruptedException {
        if (channel.isBlocking()) {
            network.waiting().until(channel, () -> !channel.isOpen() || ready.getAsBoolean(), Waiting.FOR_EVER);
        }
        if (!channel.isOpen()) {
            throw new AsynchronousCloseException();
        }
    }

    int read(Stream in, ByteBuffer to) throws IOException {
        return !to.hasRemaining() ? 0 : exclusively(() -> {
            await(in::isReadable);
            int count = in.receive(to);
            if (count == 0) {
                network.waiting().idle();
            } else {
                Waiting.event(Kind.RECEIVED, channel, count < 0 ? "end" : bytes(count), in.cause());
                network.waiting().received(count > 0);
            }
            return count;
        });
    }

    int write(Stream out, ByteBuffer from) throws IOException {
        return exclusively(() -> {
            int sent = 0;
            while (from.hasRemaining()) {
                await(out::isWritable);
                int count = Math.min(out.free(), from.remaining());
                if (count == 0) {
                    break;
                }
                sent += send(out, from, count);
                if (!channel.isBlocking()) {
                    break;
                }
            }
            if (sent == 0) {
                network.waiting().idle();
            }
            return sent;
        });
    }

    private int send(Stream out, ByteBuffer from, int count) {
        int first = (count + 1) / 2;
        int sent = count;
        switch (network.waiting().alternative(out.ways(count, channel.isBlocking()))) {
            case 0 -> out.send(from, count, false, Waiting.event(Kind.SENT, channel, bytes(count), -1));
            case 1 -> {
                long event = Waiting.event(Kind.SENT, channel, bytes(count) + ", to arrive in parts of " + first + " and " + (count - first), -1);
                out.send(from, first, false, event);
                out.send(from, count - first, true, event);
            }
            default -> {
                out.send(from, first, false, Waiting.event(Kind.SENT, channel, first + " of " + bytes(count), -1));
                out.pause();
                sent = first;
            }
        }
        network.waiting().change();
        return sent;
    }

    private static String bytes(int count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    long read(Stream in, ByteBuffer[] to, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length && (total == 0 || in.isReadable()); i++) {
            int count = read(in, to[i]);
            if (count < 0) {
                return total == 0 ? -1 : total;
            }
            total += count;
            if (to[i].hasRemaining()) {
                break;
            }
        }
        return total;
    }

    long write(Stream out, ByteBuffer[] from, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += write(out, from[i]);
            if (from[i].hasRemaining()) {
                break;
            }
        }
        return total;
    }
}
