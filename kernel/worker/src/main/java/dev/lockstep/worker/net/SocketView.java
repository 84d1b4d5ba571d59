package dev.lockstep.worker.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import org.jspecify.annotations.Nullable;

/** What {@code SocketChannel.socket()} gives: the same connection by its older name. */
final class SocketView extends Socket {
    private final MemorySocket channel;

    private SocketView(MemorySocket channel) throws SocketException {
        super((SocketImpl) null);
        this.channel = channel;
    }

    static Socket of(MemorySocket channel) {
        try {
            return new SocketView(channel);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        channel.connect(address);
    }

    @Override
    public void bind(SocketAddress address) throws IOException {
        channel.bind(address);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isBound() {
        return channel.connection().local() != null;
    }

    @Override
    public java.nio.channels.SocketChannel getChannel() {
        return channel;
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return address(channel.connection().remote());
    }

    @Override
    public @Nullable InetAddress getLocalAddress() {
        return address(channel.connection().local());
    }

    @Override
    public int getPort() {
        return port(channel.connection().remote(), 0);
    }

    @Override
    public int getLocalPort() {
        return port(channel.connection().local(), -1);
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return channel.connection().remote();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return channel.connection().local();
    }

    private static @Nullable InetAddress address(@Nullable InetSocketAddress of) {
        return of == null ? null : of.getAddress();
    }

    private static int port(@Nullable InetSocketAddress of, int otherwise) {
        return of == null ? otherwise : of.getPort();
    }

    @Override
    public InputStream getInputStream() {
        return new ChannelInput(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return new ChannelOutput(channel);
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        set(StandardSocketOptions.TCP_NODELAY, on);
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        set(StandardSocketOptions.SO_KEEPALIVE, on);
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        set(StandardSocketOptions.SO_REUSEADDR, on);
    }

    @Override
    public void setSendBufferSize(int size) throws SocketException {
        set(StandardSocketOptions.SO_SNDBUF, size);
    }

    @Override
    public void setReceiveBufferSize(int size) throws SocketException {
        set(StandardSocketOptions.SO_RCVBUF, size);
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        set(StandardSocketOptions.SO_LINGER, on ? seconds : -1);
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        throw new SocketException("a time-out needs a Selector here");
    }

    private <T> void set(SocketOption<T> name, T value) throws SocketException {
        try {
            channel.setOption(name, value);
        } catch (IOException closed) {
            throw new SocketException("Socket is closed", closed);
        }
    }

    @Override
    public String toString() {
        return "Socket[" + channel.connection().remote() + "]";
    }
}
