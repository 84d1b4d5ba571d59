package dev.lockstep.worker.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;

/** Writes to a blocking channel without holding a lock while it waits. */
public final class ChannelOutput extends OutputStream {
    private final WritableByteChannel channel;

    /** Of a channel, which the stream closes with itself. */
    public ChannelOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (channel instanceof SelectableChannel it && !it.isBlocking()) {
            throw new IllegalBlockingModeException();
        }
        var buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
