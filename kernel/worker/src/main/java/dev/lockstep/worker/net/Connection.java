package dev.lockstep.worker.net;

import java.net.InetSocketAddress;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** How far one end of a connection has come, and its streams. A client's is answered one round trip after it was asked for. */
final class Connection {
    private enum Phase { NEW, PENDING, CONNECTED }

    private final Watchers watchers = new Watchers();
    private Phase phase = Phase.NEW;
    private Instant answer = Instant.NEVER;
    private long request = -1;
    private boolean inputShut;
    private boolean outputShut;
    private @Nullable Line line;
    private @Nullable Stream in;
    private @Nullable Stream out;
    private @Nullable InetSocketAddress local;
    private @Nullable InetSocketAddress remote;

    /** A server's end of a line. */
    void accepted(Line its, InetSocketAddress here, InetSocketAddress there, long asked) {
        attach(its, its.there(), its.back());
        local = here;
        remote = there;
        request = asked;
        phase = Phase.CONNECTED;
    }

    /** A client's end, asked for; without a line it will be refused. */
    void asked(@Nullable Line its, InetSocketAddress here, InetSocketAddress there, long latency, long event) {
        if (its != null) {
            attach(its, its.back(), its.there());
        }
        local = here;
        remote = there;
        request = event;
        answer = Instant.in(2 * latency);
        answer.expect();
        phase = Phase.PENDING;
        watchers.stir();
    }

    private void attach(Line its, Stream from, Stream to) {
        line = its;
        in = from;
        out = to;
        from.reader(watchers);
        to.writer(watchers);
    }

    /** The answer is here. {@return whether it is yes} */
    boolean finish() {
        if (line != null) {
            phase = Phase.CONNECTED;
        }
        return line != null;
    }

    void refuseSecond() {
        switch (phase) {
            case CONNECTED -> throw new AlreadyConnectedException();
            case PENDING -> throw new ConnectionPendingException();
            case NEW -> { }
        }
    }

    void bind(InetSocketAddress here) {
        local = here;
    }

    int ready() {
        var from = in;
        var to = out;
        if (phase == Phase.PENDING) {
            return isAnswered() ? SelectionKey.OP_CONNECT : 0;
        }
        if (phase == Phase.NEW || from == null || to == null) {
            return 0;
        }
        return (inputShut || from.isReadable() ? SelectionKey.OP_READ : 0) | (outputShut || to.isWritable() ? SelectionKey.OP_WRITE : 0);
    }

    boolean isQuiet() {
        var from = in;
        var to = out;
        return phase != Phase.PENDING && from != null && to != null && from.isQuietForReader() && to.isQuietForWriter();
    }

    /** What was not read is lost, and the other end is told so by a reset. */
    void hangUp(boolean byReset) {
        var from = in;
        var to = out;
        if (from != null && to != null) {
            boolean lost = from.stopReading();
            to.end();
            if (lost || byReset) {
                to.breakOff();
            }
        }
    }

    /** Nobody will ever take this connection. */
    void refuse() {
        var its = line;
        if (its != null) {
            its.reset();
        }
    }

    void written() {
        var its = line;
        if (its != null) {
            its.written();
        }
    }

    void shutInput() {
        inputShut = true;
        watchers.stir();
    }

    void shutOutput() {
        outputShut = true;
        output().end();
        watchers.stir();
    }

    Stream input() {
        return established(in);
    }

    Stream output() {
        return established(out);
    }

    private Stream established(@Nullable Stream stream) {
        if (phase != Phase.CONNECTED || stream == null) {
            throw new NotYetConnectedException();
        }
        return stream;
    }

    boolean isInputShut() {
        return inputShut;
    }

    boolean isOutputShut() {
        return outputShut;
    }

    boolean isAnswered() {
        return answer.isPast();
    }

    boolean isPending() {
        return phase == Phase.PENDING;
    }

    boolean isConnected() {
        return phase == Phase.CONNECTED;
    }

    Watchers watchers() {
        return watchers;
    }

    /** {@return the event of the client's request, or -1} */
    long request() {
        return request;
    }

    @Nullable InetSocketAddress local() {
        return local;
    }

    /** {@return the other end; null before there is one} */
    @Nullable InetSocketAddress remote() {
        return phase == Phase.CONNECTED ? remote : null;
    }

    @Override
    public String toString() {
        return switch (phase) {
            case CONNECTED -> "connected local=" + local + " remote=" + remote;
            case PENDING -> "connection-pending remote=" + remote;
            case NEW -> "unconnected";
        };
    }
}
