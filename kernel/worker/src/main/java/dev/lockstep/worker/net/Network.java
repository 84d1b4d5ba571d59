package dev.lockstep.worker.net;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who listens where, for one copy of a program: each schedule of a search begins with an empty network, the cells of a notebook
 * share one. Every address is this machine's.
 */
public final class Network {
    private static final int FIRST_FREE_PORT = 49_152;
    private static final Network SESSION = new Network();
    private static volatile Network now = SESSION;

    private final Waiting waiting = new Waiting();
    private final Map<Integer, MemoryListener> listeners = new HashMap<>();
    private int nextPort = FIRST_FREE_PORT;
    private int connections;

    private Network() {}

    /** From now on channels are of a network that nobody has used yet. */
    public static void begin() {
        now = new Network();
    }

    /** From now on channels are of the session's own network. */
    public static void resume() {
        now = SESSION;
    }

    static Network now() {
        return now;
    }

    Waiting waiting() {
        return waiting;
    }

    /** {@return what the next connection's line is like} */
    Nature connect() {
        var traffic = Waiting.traffic();
        return traffic == null ? Nature.direct() : Nature.of(traffic.seed(), ++connections);
    }

    InetSocketAddress bind(MemoryListener listener, @Nullable SocketAddress wanted) throws BindException {
        var address = address(wanted == null ? new InetSocketAddress(0) : wanted);
        int port = address.getPort() == 0 ? freePort() : address.getPort();
        if (listeners.putIfAbsent(port, listener) != null) {
            throw new BindException("Address already in use");
        }
        return new InetSocketAddress(address.getAddress(), port);
    }

    void unbind(InetSocketAddress address, MemoryListener listener) {
        listeners.remove(address.getPort(), listener);
    }

    /** {@return who listens at the address; null when nobody does} */
    @Nullable MemoryListener listener(InetSocketAddress address) {
        return listeners.get(address.getPort());
    }

    int freePort() {
        while (listeners.containsKey(nextPort)) {
            next();
        }
        int port = nextPort;
        next();
        return port;
    }

    private void next() {
        nextPort = nextPort == 65_535 ? FIRST_FREE_PORT : nextPort + 1;
    }

    static InetSocketAddress address(SocketAddress any) {
        if (!(any instanceof InetSocketAddress address)) {
            throw new UnsupportedAddressTypeException();
        }
        if (address.isUnresolved()) {
            throw new UnresolvedAddressException();
        }
        return address;
    }

    static void refuseBound(@Nullable InetSocketAddress local) {
        if (local != null) {
            throw new AlreadyBoundException();
        }
    }

    /** {@return the address of a host} Every name has one; no name server is asked, and they all mean this machine. */
    public static InetAddress host(@Nullable String name) {
        try {
            var known = name == null || name.isEmpty() ? "localhost" : name;
            boolean literal = !known.isEmpty() && (known.indexOf(':') >= 0 || known.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
            return literal ? InetAddress.ofLiteral(known) : InetAddress.getByAddress(known, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return this machine's address with that port} */
    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(host("localhost"), port);
    }
}
