package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The worker process. Standard input and output belong to the protocol from the first moment; learner code sees other streams.
 * The main thread reads requests until the host is gone.
 */
public final class Main {
    /** Exit status when the pipe to the host broke. */
    static final int HOST_GONE = 3;

    private static final int PROTOCOL = 1;

    private Main() {}

    /** Serves until the host closes the pipe. */
    public static void main(String[] args) {
        var channel = new Channel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        var desk = new Desk(channel);
        channel.send(new Reply.Hello(PROTOCOL, Runtime.version().toString()));
        try {
            while (true) {
                desk.take(channel.receive());
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(HOST_GONE);
        }
    }
}
