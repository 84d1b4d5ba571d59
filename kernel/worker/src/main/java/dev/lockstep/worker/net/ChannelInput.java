package dev.lockstep.worker.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;

/** Reads from a blocking channel without holding a lock while it waits. */
public final class ChannelInput extends InputStream {
    private final ReadableByteChannel channel;

    /** Of a channel, which the stream closes with itself. */
    public ChannelInput(ReadableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (channel instanceof SelectableChannel it && !it.isBlocking()) {
            throw new IllegalBlockingModeException();
        }
        return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
