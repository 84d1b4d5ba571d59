package dev.lockstep.worker.main;

import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.rewrite.Rewriter;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.Strategy;
import dev.lockstep.worker.wire.Wire;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real worker in a JVM of its own, and the test's side of its pipe. */
final class WorkerProcess implements AutoCloseable {
    private static final String JAR = "target/runtime/worker.jar";

    private final Rewriter rewriter = new Rewriter();
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    final List<TraceEvent> events = new ArrayList<>();
    final List<Reply.Output> output = new ArrayList<>();

    WorkerProcess(String... flags) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-javaagent:" + JAR, "--module-path", JAR));
        command.addAll(List.of(flags));
        command.addAll(List.of("-m", "dev.lockstep.worker/dev.lockstep.worker.main.Main"));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        out = new DataOutputStream(process.getOutputStream());
        receive(Reply.Hello.class);
    }

    void send(Request request) {
        try {
            Wire.write(out, (Record) request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until a reply of this kind; events and output on the way are kept. */
    <T extends Reply> T receive(Class<T> type) {
        try {
            while (true) {
                var reply = Wire.read(in, Reply.class);
                switch (reply) {
                    case Reply.Events some -> events.addAll(some.events());
                    case Reply.Output some -> output.add(some);
                    default -> { }
                }
                if (type.isInstance(reply)) {
                    return type.cast(reply);
                }
                if (reply instanceof Reply.Refused(String why)) {
                    throw new IllegalStateException("refused: " + why);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkerProcess load(String cell, String source) {
        return load(Map.of(cell, source));
    }

    WorkerProcess load(Map<String, String> sources) {
        try {
            var rewritten = rewriter.rewrite(Learner.compile(sources));
            send(new Request.Load(rewritten.classes(), rewritten.sites()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program program(String type, String method, String cell) {
        return new Program(List.of(), List.of(new EntryPoint(type, method, cell, List.of())), List.of(), List.of());
    }

    void startLive(Program program, Limits limits) {
        send(new Request.Run(program, false, false, 1, List.of(), false, false, limits));
    }

    Reply.Finished live(Program program) {
        startLive(program, Limits.interactive());
        return receive(Reply.Finished.class);
    }

    Reply.Finished controlled(Program program, Integer... choices) {
        send(new Request.Run(program, true, true, 1, List.of(choices), false, false, Limits.interactive()));
        return receive(Reply.Finished.class);
    }

    Found search(Program program, Strategy strategy, boolean countAll) {
        send(new Request.Search(program, strategy, 200_000, 20_000, -1, countAll, Optional.empty(), List.of(), 1, Limits.interactive()));
        return receive(Reply.Searched.class).found();
    }

    String printed(String cell) {
        var text = new StringBuilder();
        output.stream().filter(o -> o.cell().equals(cell)).forEach(o -> text.append(o.text()));
        return text.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
