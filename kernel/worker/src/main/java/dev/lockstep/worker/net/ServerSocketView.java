package dev.lockstep.worker.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.IllegalBlockingModeException;
import org.jspecify.annotations.Nullable;

/** What {@code ServerSocketChannel.socket()} gives: the same listener by its older name. */
final class ServerSocketView extends ServerSocket {
    private final MemoryListener listener;

    private ServerSocketView(MemoryListener listener) throws IOException {
        this.listener = listener;
    }

    static ServerSocket of(MemoryListener listener) {
        try {
            return new ServerSocketView(listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void bind(SocketAddress address) throws IOException {
        listener.bind(address);
    }

    @Override
    public void bind(SocketAddress address, int backlog) throws IOException {
        listener.bind(address, backlog);
    }

    @Override
    public Socket accept() throws IOException {
        if (!listener.isBlocking()) {
            throw new IllegalBlockingModeException();
        }
        var socket = listener.accept();
        if (socket == null) {
            throw new IllegalBlockingModeException();
        }
        return socket.socket();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    @Override
    public boolean isClosed() {
        return !listener.isOpen();
    }

    @Override
    public boolean isBound() {
        return listener.local() != null;
    }

    private @Nullable InetSocketAddress local() {
        return listener.local();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return local();
    }

    @Override
    public int getLocalPort() {
        var local = local();
        return local == null ? -1 : local.getPort();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        var local = local();
        return local == null ? null : local.getAddress();
    }

    @Override
    public java.nio.channels.ServerSocketChannel getChannel() {
        return listener;
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        listener.option(StandardSocketOptions.SO_REUSEADDR, on);
    }

    @Override
    public void setReceiveBufferSize(int size) throws SocketException {
        listener.option(StandardSocketOptions.SO_RCVBUF, size);
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        throw new SocketException("a time-out needs a Selector here");
    }

    @Override
    public String toString() {
        return "ServerSocket[" + local() + "]";
    }
}
