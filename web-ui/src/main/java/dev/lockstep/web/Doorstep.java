package dev.lockstep.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** The bound socket, taken before anything else is built: what the rest needs to know of it is the port. */
final class Doorstep {
    private static final int TRIES = 20;

    private Doorstep() {}

    /** {@return a socket that listens at that address only} */
    static ServerSocketChannel bind(InetAddress address, int port, boolean orNext) {
        int last = orNext ? Math.min(port + TRIES - 1, 65_535) : port;
        for (int candidate = port; candidate <= last; candidate++) {
            try {
                return listen(address, candidate);
            } catch (BindException e) {
                // The next one, or the sentence below.
                if (String.valueOf(e.getMessage()).contains("assign")) {
                    throw new ServerException("This machine has no address [%s]: choose one of its own with --bind.".formatted(address.getHostAddress()), e);
                }
            } catch (IOException e) {
                throw new ServerException("Port %d cannot be opened: %s.".formatted(candidate, e.getMessage()), e);
            }
        }
        throw new ServerException(last == port
                ? "Port %d is taken, by another program or by a Lockstep that uses another folder. Choose another one with --port, or 0 for any.".formatted(port)
                : "The ports %d to %d are all taken. Choose another one with --port, or 0 for any.".formatted(port, last));
    }

    private static ServerSocketChannel listen(InetAddress address, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(address, port));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Lets the port go again. */
    static void leave(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServerException("Port %d could not be let go.".formatted(port(channel)), e);
        }
    }

    static int port(ServerSocketChannel channel) {
        return channel.socket().getLocalPort();
    }
}
