package dev.lockstep.cli;

import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.batch.Batch;
import dev.lockstep.exercises.batch.Candidate;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** What an instructor waits for: many gradings, each with a fresh worker and under all schedules, and a single one from a cold start. */
final class GradeBench {
    private static final String PACK = "async-in-practice";
    private static final String EXERCISE = "ordered-transfer";
    private static final int SUBMISSIONS = 16;
    private static final int TRAINING_SUBMISSIONS = 4;
    private static final int LONGEST_SECONDS = 120;
    private static final int MOST_ROUNDS = 5;

    private final Path data;
    private final int rounds;
    private final Pack pack = Packs.read(PACK).pack().orElseThrow();
    private final Exercise exercise = pack.exercise(EXERCISE).orElseThrow();
    private final boolean training = Training.now();
    private int made;

    GradeBench(Path data, int rounds) {
        this.data = data;
        this.rounds = Math.min(rounds, MOST_ROUNDS);
    }

    List<Measurement> run() throws InterruptedException, IOException {
        var rows = new ArrayList<Measurement>();
        int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (var kernel = Kernel.start(KernelOptions.in(data).withWarm(jobs, 0))) {
            var grader = new Grader(kernel, jobs);
            if (!training) {
                perSecond(grader, jobs);
            }
            var values = new ArrayList<Double>();
            for (int i = 0; i < rounds; i++) {
                values.add(perSecond(grader, jobs));
            }
            rows.add(Measurement.of("gradings of ordered-transfer, all schedules, fresh workers", "/s", values, ">= 8 /s"));
        }
        if (training) {
            return rows;
        }
        var file = Files.createTempDirectory("lockstep-bench").resolve(EXERCISE + ".java");
        Files.writeString(file, exercise.solution());
        rows.add(Measurement.of("cold grade of one", "ms",
                repeat(() -> process("grade", PACK, EXERCISE, file.toString(), "--allow-weak", "--data", data.toString())), "<= 3,000 ms"));
        rows.add(Measurement.of("of it, start of the virtual machine", "ms", repeat(() -> process("--version")), ""));
        return rows;
    }

    private double perSecond(Grader grader, int jobs) throws InterruptedException {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < (training ? TRAINING_SUBMISSIONS : SUBMISSIONS); i++) {
            var text = "// " + made++ + "\n" + exercise.solution();
            candidates.add(new Candidate("s" + i, EXERCISE, Optional.of(Submission.of(EXERCISE + ".java", text))));
        }
        long began = System.nanoTime();
        new Batch(grader, pack, GradeOptions.seeded(1), candidates.size(), new Passing()).run(candidates, jobs);
        return candidates.size() * 1e9 / (System.nanoTime() - began);
    }

    private List<Double> repeat(DoubleSupplier measure) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            values.add(measure.getAsDouble());
        }
        return values;
    }

    /** {@return milliseconds that a process like this one takes for that command} */
    private static double process(String... arguments) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(runtime.getInputArguments());
        command.addAll(List.of("-cp", runtime.getClassPath(), Lockstep.class.getName()));
        command.addAll(List.of(arguments));
        long began = System.nanoTime();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != Exit.OK) {
                    throw new IllegalStateException("a cold " + arguments[0] + " did not pass");
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException("no process can be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", e);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** A solution that does not pass is no measurement. */
    private static final class Passing implements Batch.Ear {
        @Override
        public void graded(Candidate candidate, Report report) {
            if (!report.passed()) {
                throw new IllegalStateException("the solution does not pass: " + report);
            }
        }

        @Override
        public void missing(Candidate candidate) {
            throw new IllegalStateException(candidate + " is missing");
        }

        @Override
        public void failed(Candidate candidate, String why) {
            throw new IllegalStateException(why);
        }
    }
}
