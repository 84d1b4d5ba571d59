package dev.lockstep.worker.net;

import dev.lockstep.worker.trace.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One end of a connection, as the program sees it. */
final class MemorySocket extends SocketChannel implements Endpoint {
    private final Network network = Network.now();
    private final Transfer transfer = new Transfer(network, this);
    private final Options options = Options.ofSocket();
    private final Connection connection = new Connection();
    private @Nullable Socket view;

    MemorySocket(NetworkProvider provider) {
        super(provider);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public SocketChannel bind(@Nullable SocketAddress address) throws IOException {
        refuseClosed();
        Network.refuseBound(connection.local());
        var wanted = address == null ? Network.loopback(0) : Network.address(address);
        connection.bind(wanted.getPort() == 0 ? new InetSocketAddress(wanted.getAddress(), network.freePort()) : wanted);
        return this;
    }

    @Override
    public boolean connect(SocketAddress address) throws IOException {
        var to = Network.address(address);
        refuseClosed();
        connection.refuseSecond();
        change(() -> ask(to));
        return isBlocking() && finishConnect();
    }

    private void ask(InetSocketAddress to) {
        var nature = network.connect();
        var bound = connection.local();
        var from = bound == null ? Network.loopback(network.freePort()) : bound;
        var listener = nature.refused() ? null : network.listener(to);
        var line = listener == null ? null
                : new Line(nature, options.get(StandardSocketOptions.SO_SNDBUF), options.get(StandardSocketOptions.SO_RCVBUF));
        long event = Waiting.event(Kind.SENT, this, "asks port " + to.getPort() + " for a connection", -1);
        connection.asked(line, from, to, nature.latency(), event);
        if (listener != null && line != null) {
            listener.arrive(line, from, nature, event);
        }
    }

    @Override
    public boolean finishConnect() throws IOException {
        refuseClosed();
        if (connection.isConnected()) {
            return true;
        }
        if (!connection.isPending()) {
            throw new NoConnectionPendingException();
        }
        boolean answered = transfer.exclusively(() -> {
            transfer.await(connection::isAnswered);
            if (!connection.isAnswered()) {
                network.waiting().idle();
                return false;
            }
            network.waiting().change();
            return true;
        });
        if (answered && !connection.finish()) {
            close();
            throw new ConnectException("Connection refused");
        }
        return answered;
    }

    @Override
    public int ready() {
        return connection.ready();
    }

    @Override
    public boolean isQuiet() {
        return connection.isQuiet();
    }

    @Override
    public Watchers watchers() {
        return connection.watchers();
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        refuseClosed();
        var from = connection.input();
        return connection.isInputShut() ? -1 : transfer.read(from, buffer);
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        refuseClosed();
        var from = connection.input();
        return connection.isInputShut() ? -1 : transfer.read(from, buffers, offset, length);
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
        return transfer.write(output(), buffer);
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
        return transfer.write(output(), buffers, offset, length);
    }

    private Stream output() throws IOException {
        refuseClosed();
        var to = connection.output();
        if (connection.isOutputShut()) {
            throw new ClosedChannelException();
        }
        connection.written();
        return to;
    }

    @Override
    public SocketChannel shutdownInput() throws IOException {
        refuseClosed();
        return change(connection::shutInput);
    }

    @Override
    public SocketChannel shutdownOutput() throws IOException {
        refuseClosed();
        return change(connection::shutOutput);
    }

    private SocketChannel change(Runnable how) {
        network.waiting().enter();
        try {
            how.run();
            network.waiting().change();
        } finally {
            network.waiting().leave();
        }
        return this;
    }

    @Override
    protected void implCloseSelectableChannel() {
        change(() -> {
            Waiting.event(Kind.CLOSED, this, null, -1);
            connection.hangUp(options.get(StandardSocketOptions.SO_LINGER) == 0);
        });
    }

    @Override
    protected void implConfigureBlocking(boolean block) {}

    private void refuseClosed() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public boolean isConnected() {
        return connection.isConnected();
    }

    @Override
    public boolean isConnectionPending() {
        return connection.isPending();
    }

    @Override
    public @Nullable SocketAddress getRemoteAddress() throws IOException {
        refuseClosed();
        return connection.remote();
    }

    @Override
    public @Nullable SocketAddress getLocalAddress() throws IOException {
        refuseClosed();
        return connection.local();
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) throws IOException {
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

    @Override
    public Socket socket() {
        var known = view;
        if (known == null) {
            known = SocketView.of(this);
            view = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "java.nio.channels.SocketChannel[" + (isOpen() ? connection : "closed") + "]";
    }
}
