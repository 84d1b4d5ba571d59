package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The two directions of the pipe to the host. One thread reads; any thread may send. When the host is gone the process has
 * nothing left to do and ends.
 */
final class Channel {
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final DataOutputStream out;

    Channel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    Request receive() throws IOException {
        return Wire.read(in, Request.class);
    }

    /** A monitor, not a lock: on our carrier the current thread is a learner's, whose parks are not ours to make. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    synchronized void send(Reply reply) {
        try {
            Wire.write(out, bytes(reply));
        } catch (IOException gone) {
            Runtime.getRuntime().halt(Main.HOST_GONE);
        }
    }

    /** What is too large to be sent is no broken pipe: the host is told instead. */
    private static byte[] bytes(Reply reply) throws IOException {
        try {
            return Wire.bytes((Record) reply);
        } catch (IOException tooLarge) {
            return Wire.bytes(new Reply.Refused("what there is to tell is too much to be sent (" + tooLarge.getMessage() + ")"));
        }
    }
}
