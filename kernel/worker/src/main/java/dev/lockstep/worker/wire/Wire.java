package dev.lockstep.worker.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes and reads one message as a frame: a four-byte length, then the message. The only door between the two JVMs. */
public final class Wire {
    private Wire() {}

    /** Most bytes in one frame. */
    public static final int MAX_FRAME = 64 << 20;

    /** Writes one frame and flushes it. Callers serialise their writes. */
    public static void write(DataOutputStream out, Record message) throws IOException {
        write(out, bytes(message));
    }

    /**
     * {@return the message as it goes into a frame}
     *
     * @throws IOException when it fits into none
     */
    public static byte[] bytes(Record message) throws IOException {
        byte[] bytes = RecordCodec.encode(message);
        if (bytes.length > MAX_FRAME) {
            throw new IOException("message too large: " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Writes one frame of {@link #bytes} and flushes it. */
    public static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * Reads one frame.
     *
     * @throws IOException when the stream ended, or when what came is no such message
     */
    public static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("not a frame: length " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return RecordCodec.decode(bytes, type);
    }
}
