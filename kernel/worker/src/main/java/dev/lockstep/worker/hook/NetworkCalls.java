package dev.lockstep.worker.hook;

import dev.lockstep.worker.net.ChannelInput;
import dev.lockstep.worker.net.ChannelOutput;
import dev.lockstep.worker.net.Network;
import dev.lockstep.worker.schedule.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The network in memory: opening connections, names of hosts, streams on channels. All other calls on channels reach the network
 * through the JDK.
 */
public final class NetworkCalls {
    private NetworkCalls() {}

    @Replaces(owner = SocketChannel.class, name = "open", isStatic = true)
    public static SocketChannel open(SocketAddress remote, int site) throws IOException {
        var channel = SocketChannel.open();
        ConcurrentCalls.beforeCall(channel, false, site);
        try {
            channel.connect(remote);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return channel;
    }

    @Replaces(owner = SocketChannel.class, name = "open", isStatic = true)
    public static SocketChannel open(int site) throws IOException {
        at(site);
        return SocketChannel.open();
    }

    @Replaces(owner = ServerSocketChannel.class, name = "open", isStatic = true)
    public static ServerSocketChannel openServer(int site) throws IOException {
        at(site);
        return ServerSocketChannel.open();
    }

    @Replaces(owner = InetSocketAddress.class, name = "<init>")
    public static InetSocketAddress address(String host, int port, int site) {
        return new InetSocketAddress(Network.host(host), port);
    }

    @Replaces(owner = InetAddress.class, name = "getByName", isStatic = true)
    public static InetAddress byName(String host, int site) throws UnknownHostException {
        return Network.host(host);
    }

    @Replaces(owner = InetAddress.class, name = "getLocalHost", isStatic = true)
    public static InetAddress localHost(int site) throws UnknownHostException {
        return Network.host("localhost");
    }

    @Replaces(owner = Channels.class, name = "newInputStream", isStatic = true)
    public static InputStream input(ReadableByteChannel channel, int site) {
        at(site);
        return channel instanceof SelectableChannel ? new ChannelInput(channel) : Channels.newInputStream(channel);
    }

    @Replaces(owner = Channels.class, name = "newOutputStream", isStatic = true)
    public static OutputStream output(WritableByteChannel channel, int site) {
        at(site);
        return channel instanceof SelectableChannel ? new ChannelOutput(channel) : Channels.newOutputStream(channel);
    }

    private static void at(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.at(site);
        }
    }
}
