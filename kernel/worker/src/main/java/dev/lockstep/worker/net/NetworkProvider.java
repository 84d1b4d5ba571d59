package dev.lockstep.worker.net;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Objects;

/** Gives the JDK channels in memory. Datagrams are not supported. */
public final class NetworkProvider extends SelectorProvider {
    /** For the JDK, which finds it by the module's declaration. */
    public NetworkProvider() {}

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new UnsupportedOperationException("Datagrams are not supported here: use SocketChannel and ServerSocketChannel.");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        return openDatagramChannel();
    }

    @Override
    public Pipe openPipe() {
        return new MemoryPipe(this);
    }

    @Override
    public AbstractSelector openSelector() {
        return new MemorySelector(this);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        return new MemoryListener(this);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) {
        demandInternet(family);
        return openServerSocketChannel();
    }

    @Override
    public SocketChannel openSocketChannel() {
        return new MemorySocket(this);
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) {
        demandInternet(family);
        return openSocketChannel();
    }

    private static void demandInternet(ProtocolFamily family) {
        if (family != StandardProtocolFamily.INET && family != StandardProtocolFamily.INET6) {
            throw new UnsupportedOperationException("Sockets of the family " + Objects.requireNonNull(family).name()
                    + " are not supported here: use StandardProtocolFamily.INET.");
        }
    }
}
