package dev.lockstep.worker.net;

import dev.lockstep.worker.trace.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes connections: a client's arrives half a round trip after it was asked for. */
final class MemoryListener extends ServerSocketChannel implements Endpoint {
    private record Arrival(MemorySocket socket, Instant at) {}

    private final Network network = Network.now();
    private final NetworkProvider provider;
    private final Transfer transfer = new Transfer(network, this);
    private final Options options = Options.ofListener();
    private final Watchers watchers = new Watchers();
    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    private @Nullable InetSocketAddress local;
    private @Nullable ServerSocket view;

    MemoryListener(NetworkProvider provider) {
        super(provider);
        this.provider = provider;
    }

    @Override
    public ServerSocketChannel bind(SocketAddress address, int backlog) throws IOException {
        refuseClosed();
        network.waiting().enter();
        try {
            Network.refuseBound(local);
            local = network.bind(this, address);
            network.waiting().change();
        } finally {
            network.waiting().leave();
        }
        return this;
    }

    @Override
    public @Nullable MemorySocket accept() throws IOException {
        refuseClosed();
        if (local == null) {
            throw new NotYetBoundException();
        }
        return transfer.exclusively(() -> {
            transfer.await(this::hasArrival);
            return Optional.ofNullable(taken());
        }).orElse(null);
    }

    private @Nullable MemorySocket taken() {
        if (!hasArrival()) {
            network.waiting().idle();
            return null;
        }
        var socket = arrivals.remove().socket;
        network.waiting().change();
        var client = socket.connection().remote();
        Waiting.event(Kind.ACCEPTED, this, "from port " + (client == null ? 0 : client.getPort()), socket.connection().request());
        return socket;
    }

    /** A client asks: its line is here after half a round trip. */
    void arrive(Line line, InetSocketAddress from, Nature nature, long request) {
        var at = Instant.in(nature.latency());
        at.expect();
        var here = local == null ? from : new InetSocketAddress(from.getAddress(), local.getPort());
        var socket = new MemorySocket(provider);
        socket.connection().accepted(line, here, from, request);
        arrivals.add(new Arrival(socket, at));
        watchers.stir();
    }

    @Override
    public boolean isQuiet() {
        return arrivals.isEmpty();
    }

    @Override
    public Watchers watchers() {
        return watchers;
    }

    boolean hasArrival() {
        return !arrivals.isEmpty() && arrivals.peek().at.isPast();
    }

    @Override
    public int ready() {
        return hasArrival() ? SelectionKey.OP_ACCEPT : 0;
    }

    @Override
    protected void implCloseSelectableChannel() {
        network.waiting().enter();
        try {
            var bound = local;
            if (bound != null) {
                network.unbind(bound, this);
            }
            arrivals.forEach(arrival -> arrival.socket.connection().refuse());
            arrivals.clear();
            Waiting.event(Kind.CLOSED, this, null, -1);
            network.waiting().change();
        } finally {
            network.waiting().leave();
        }
    }

    @Override
    protected void implConfigureBlocking(boolean block) {}

    private void refuseClosed() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public @Nullable SocketAddress getLocalAddress() throws IOException {
        refuseClosed();
        return local;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
        refuseClosed();
        options.set(name, value);
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) throws IOException {
        refuseClosed();
        return options.get(name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return options.supported();
    }

    @Nullable InetSocketAddress local() {
        return local;
    }

    <T> void option(SocketOption<T> name, T value) throws SocketException {
        if (!isOpen()) {
            throw new SocketException("Socket is closed");
        }
        options.set(name, value);
    }

    @Override
    public ServerSocket socket() {
        var known = view;
        if (known == null) {
            known = ServerSocketView.of(this);
            view = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "java.nio.channels.ServerSocketChannel[" + (!isOpen() ? "closed" : local == null ? "unbound" : local) + "]";
    }
}
