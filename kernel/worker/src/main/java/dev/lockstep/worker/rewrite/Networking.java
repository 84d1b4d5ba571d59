package dev.lockstep.worker.rewrite;

import java.util.Set;

/** What of {@code java.net} and {@code java.nio.channels} the network in memory does. */
final class Networking {
    private static final Set<String> CHANNELS = Set.of("Channel", "InterruptibleChannel", "NetworkChannel", "SelectableChannel",
            "ReadableByteChannel", "WritableByteChannel", "ByteChannel", "ScatteringByteChannel", "GatheringByteChannel",
            "SocketChannel", "ServerSocketChannel", "Selector", "SelectionKey", "Pipe", "Pipe$SourceChannel", "Pipe$SinkChannel",
            "spi/SelectorProvider", "spi/AbstractSelectableChannel", "spi/AbstractInterruptibleChannel", "spi/AbstractSelector",
            "spi/AbstractSelectionKey");

    /** The older names of channels: whether these are ours only the object tells. */
    private static final Set<String> SOCKETS = Set.of("java/net/Socket", "java/net/ServerSocket");

    private static final Set<String> VALUES = Set.of("InetSocketAddress", "InetAddress", "Inet4Address", "Inet6Address", "SocketAddress",
            "StandardSocketOptions", "SocketOption", "StandardProtocolFamily");

    /** They look at a channel and need no place in the order of things. */
    private static final Set<String> QUIET = Set.of("isOpen", "isReadable", "isWritable", "isAcceptable", "isConnectable", "isValid",
            "readyOps", "attachment", "attach", "channel", "selector", "keys", "selectedKeys", "provider", "validOps", "isBlocking",
            "blockingLock", "isRegistered", "keyFor", "getRemoteAddress", "getLocalAddress", "socket", "setOption", "getOption",
            "supportedOptions", "source", "sink", "isConnected", "isConnectionPending", "isBound", "isClosed", "getChannel", "getPort",
            "getLocalPort", "getInetAddress", "getRemoteSocketAddress", "getLocalSocketAddress", "getInputStream", "getOutputStream",
            "setTcpNoDelay", "setKeepAlive", "setReuseAddress", "setSendBufferSize", "setReceiveBufferSize", "setSoLinger");

    private static final Set<String> TRIES = Set.of("read", "write", "accept", "selectNow", "finishConnect");

    private Networking() {}

    /** {@return whether the call is one that the network in memory may answer} */
    static boolean contains(Callee callee) {
        String owner = callee.owner();
        return isChannel(owner) || owner.startsWith("java/net/") && VALUES.contains(owner.substring("java/net/".length()))
                || SOCKETS.contains(owner) && callee.kind() == Callee.Kind.VIRTUAL;
    }

    /** {@return whether it is a use of a channel before which another task may go on} */
    static boolean isUse(Callee callee) {
        return callee.kind() == Callee.Kind.VIRTUAL && !QUIET.contains(callee.name())
                && (isChannel(callee.owner()) || SOCKETS.contains(callee.owner()));
    }

    /** {@return whether it may find that there is nothing to do, and then changes nothing} The network itself tells when it did. */
    static boolean isTry(Callee callee) {
        return TRIES.contains(callee.name());
    }

    private static boolean isChannel(String owner) {
        int end = "java/nio/channels/".length();
        return owner.startsWith("java/nio/channels/") && (CHANNELS.contains(owner.substring(end)) || owner.endsWith("Exception"));
    }
}
