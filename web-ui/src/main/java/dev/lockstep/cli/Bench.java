package dev.lockstep.cli;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Session;
import dev.lockstep.web.LockstepServer;
import dev.lockstep.web.ServerOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The measurements behind {@code lockstep bench}: what a learner waits for, through the same facade as the page. */
final class Bench {
    private static final Cell SMALL = Cell.of("small", "int x = 20 + 22;\nx");
    private static final Cell SCRATCH = Cell.of("scratch", """
            int counter = 0;
            var one = new Thread(() -> counter++);
            var two = new Thread(() -> counter++);
            one.start();
            two.start();
            one.join();
            two.join();
            System.out.println(counter);
            """);
    private static final Duration POOL = Duration.ofSeconds(30);
    private static final double WRAPPER_MEGABYTES = 10;

    private final Path data;
    private final int rounds;
    private final boolean soak;

    Bench(Path data, int rounds, boolean soak) {
        this.data = data;
        this.rounds = rounds;
        this.soak = soak;
    }

    List<Measurement> run() {
        double sinceStart = ManagementFactory.getRuntimeMXBean().getUptime();
        var rows = new ArrayList<Measurement>();
        rows.add(Measurement.of("server start to ready (JVM start included)", "ms", List.of(sinceStart + serverStart()), "<= 1,000 ms"));
        try (var kernel = Kernel.start(KernelOptions.in(data).withWarm(2, 2))) {
            once(kernel, SMALL);
            rows.add(Measurement.of("new session to first result, warm pool", "ms", repeat(() -> warmOnce(kernel)), "<= 150 ms"));
            try (Session session = kernel.openSession()) {
                steady(session);
                rows.add(Measurement.of("steady small cell", "ms", repeat(() -> cell(session, SMALL)), "<= 20 ms"));
                rows.add(Measurement.of("steady scratch cell, step by step", "ms", repeat(() -> cell(session, SCRATCH)), "<= 20 ms"));
                var engine = new EngineBench(session, rounds);
                if (Training.now()) {
                    engine.rehearse();
                    return rows;
                }
                rows.add(engine.fromZero(SCRATCH));
                rows.add(Measurement.of("worker resident memory", "MB", residentMegabytes(), "<= 50 MB"));
                rows.addAll(engine.rows());
                if (soak) {
                    rows.addAll(engine.soak(Bench::residentMegabytes));
                }
            }
        }
        return rows;
    }

    private void steady(Session session) {
        for (int i = 0; i < 5; i++) {
            cell(session, SMALL);
            cell(session, SCRATCH);
        }
    }

    private List<Double> repeat(DoubleSupplier measure) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            values.add(measure.getAsDouble());
        }
        return values;
    }

    /** The budget is for a learner who comes when the pool has had time to fill. */
    private static double warmOnce(Kernel kernel) {
        if (!kernel.awaitWarm(POOL)) {
            throw new IllegalStateException("no worker got warm within " + POOL.toSeconds() + " s");
        }
        return once(kernel, SMALL);
    }

    private static double once(Kernel kernel, Cell cell) {
        long began = System.nanoTime();
        try (Session session = kernel.openSession()) {
            session.run(List.of(cell), cell.id(), RunOptions.controlled(), RunListener.SILENT);
            return millisSince(began);
        }
    }

    private static double cell(Session session, Cell cell) {
        long began = System.nanoTime();
        session.run(List.of(cell), cell.id(), RunOptions.controlled(), RunListener.SILENT);
        return millisSince(began);
    }

    private static double serverStart() {
        try {
            Path folder = Files.createTempDirectory("lockstep-bench");
            long began = System.nanoTime();
            try (var server = LockstepServer.start(ServerOptions.in(folder).withPort(0))) {
                double took = millisSince(began);
                if (server.port() <= 0) {
                    throw new IllegalStateException("the server has no port");
                }
                return took;
            }
        } catch (IOException e) {
            throw new IllegalStateException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** Resident megabytes of the workers, which a sandbox's own small process may be the parent of; empty of meaning without /proc. */
    private static List<Double> residentMegabytes() {
        var values = ProcessHandle.current().descendants().map(child -> Path.of("/proc", Long.toString(child.pid())))
                .filter(Bench::isWorker).map(process -> resident(process.resolve("status"))).filter(megabytes -> megabytes > WRAPPER_MEGABYTES).toList();
        return values.isEmpty() ? List.of(Double.NaN) : values;
    }

    /** Not a process that compiles, which is as large as three. */
    private static boolean isWorker(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1).contains("dev.lockstep.worker/");
        } catch (IOException e) {
            return false;
        }
    }

    private static double resident(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
