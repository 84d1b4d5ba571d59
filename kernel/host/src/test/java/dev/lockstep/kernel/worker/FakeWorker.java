package dev.lockstep.kernel.worker;

import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A child process that speaks the protocol and misbehaves as its argument says. */
final class FakeWorker {
    private static final Drive DRIVE = new Drive("play", List.of(), Drive.How.ALL, 0, Optional.empty(), false);

    private FakeWorker() {}

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        if (args[0].equals("mute")) {
            in.readInt();
            return;
        }
        Wire.write(out, new Reply.Hello(args[0].equals("stranger") ? 99 : 1, "fake"));
        while (true) {
            switch (Wire.read(in, Request.class)) {
                case Request.Run run -> misbehave(args[0], run, out);
                case Request.Judge _ when args[0].equals("asks") -> {
                    for (int i = 0; i < 40; i++) {
                        Wire.write(out, new Reply.Drive(DRIVE));
                    }
                }
                case Request.Driven _ when args[0].equals("asks") -> Wire.write(out, new Reply.Drive(DRIVE));
                case Request.Stop _ when args[0].equals("slow") -> Wire.write(out, finished(new Ending.Stopped(false, false, "")));
                case Request.Stop _, Request.Load _, Request.Search _, Request.Split _, Request.Part _, Request.Judge _, Request.Driven _,
                        Request.Ping _ -> out.flush();
            }
        }
    }

    private static void misbehave(String how, Request.Run run, DataOutputStream out) throws IOException {
        switch (how) {
            case "good" -> Wire.write(out, finished(new Ending.Completed(String.valueOf(run.seed()), new Value.Nothing())));
            case "garbage" -> {
                out.write("Exception in thread \"main\" java.lang.Error".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.flush();
            }
            case "chatty" -> {
                for (int i = 0; i < 100_000; i++) {
                    Wire.write(out, new Reply.Pong(i));
                }
            }
            case "halt" -> Runtime.getRuntime().halt(7);
            case "hoard" -> {
                var hoard = new java.util.ArrayList<long[]>();
                while (true) {
                    hoard.add(new long[1 << 20]);
                }
            }
            default -> Wire.write(out, new Reply.Output("cell-1", 0, false, "begun"));
        }
    }

    private static Reply.Finished finished(Ending ending) {
        return new Reply.Finished(ending, List.of(), List.of(), List.of(), 0, 0, 1);
    }
}
