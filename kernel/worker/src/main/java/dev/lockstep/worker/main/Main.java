package dev.lockstep.worker.main;

import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.wire.Reply;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;

/**
 * The worker process. The protocol has two descriptors that learner code cannot name, or standard input and output where they could
 * not be moved; learner code sees other streams. The main thread reads requests until the host is gone.
 */
public final class Main {
    /** Exit status when the pipe to the host broke. */
    static final int HOST_GONE = 3;

    /** Exit status when memory or threads ran out, the virtual machine's own. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int PROTOCOL = 1;

    private Main() {}

    /**
     * Serves until the host closes the pipe.
     *
     * @param args numbers of the descriptors where requests come and replies go; none for standard input and output
     */
    public static void main(String[] args) {
        Fibers.connect();
        boolean moved = args.length == 2;
        var channel = new Channel(new FileInputStream(moved ? descriptor(args[0]) : FileDescriptor.in),
                new FileOutputStream(moved ? descriptor(args[1]) : FileDescriptor.out));
        Ready.now();
        var desk = new Desk(channel);
        channel.send(new Reply.Hello(PROTOCOL, Runtime.version().toString()));
        try {
            while (true) {
                desk.take(channel.receive());
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(HOST_GONE);
        } catch (OutOfMemoryError e) {
            // Without a word the virtual machine would end with the status of a program that failed.
            lastWords(e);
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    /** Which memory it was, as the virtual machine says it elsewhere; past any stream that learner code may have put in the way. */
    private static void lastWords(OutOfMemoryError e) {
        try (var out = new FileOutputStream(FileDescriptor.err)) {
            out.write(("java.lang.OutOfMemoryError: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | OutOfMemoryError again) {
            // The status alone has to do.
            return;
        }
    }

    /** The agent opened {@code java.io} to this module alone: nobody else here can make one. */
    private static FileDescriptor descriptor(String number) {
        try {
            var lookup = MethodHandles.privateLookupIn(FileDescriptor.class, MethodHandles.lookup());
            var constructor = lookup.findConstructor(FileDescriptor.class, MethodType.methodType(void.class, int.class));
            return (FileDescriptor) constructor.invokeExact(Integer.parseInt(number));
        } catch (Throwable e) {
            throw new IllegalStateException("no such descriptor: " + number, e);
        }
    }
}
