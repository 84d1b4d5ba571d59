package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions come and go, their workers are killed at random, and nothing of them is left. */
class EnduranceTest {
    private static final Path DATA = Path.of("target", "kernel-data").toAbsolutePath();
    /** The pool may be making its next worker, and the runtime keeps some threads of its own for a while. */
    private static final int SLACK = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a process has, as the system counts it; processes by number, since one of another test may just be ending. */
    private record Belongings(Set<Long> processes, long threads, long descriptors, long folders, long groups) {
        static Belongings now() throws IOException {
            return new Belongings(ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet()),
                    Thread.getAllStackTraces().size(), count(Path.of("/proc/self/fd"), ""), count(Path.of(System.getProperty("java.io.tmpdir")), "lockstep"),
                    count(Path.of("/sys/fs/cgroup/pids"), "lockstep-" + ProcessHandle.current().pid()));
        }

        boolean within(Belongings before) {
            return before.processes.containsAll(processes) && threads <= before.threads + SLACK && descriptors <= before.descriptors + SLACK
                    && folders <= before.folders && groups <= before.groups;
        }

        private static long count(Path folder, String start) throws IOException {
            if (!Files.isDirectory(folder)) {
                return 0;
            }
            try (var files = Files.list(folder)) {
                return files.filter(file -> String.valueOf(file.getFileName()).startsWith(start)).count();
            }
        }
    }

    @Test
    @Timeout(240)
    void someSessionsLeaveNothingBehind() throws IOException {
        nothingIsLeftOf(12, 4);
    }

    @Test
    @Tag("soak")
    @Timeout(1_800)
    void twoHundredSessionsLeaveNothingBehind() throws IOException {
        try (var kernel = Kernel.start(KernelOptions.in(DATA).withWarm(2, 2))) {
            crowd(kernel, 20, 10);
            long before = heap();
            crowd(kernel, 200, 50);
            assertThat(heap() - before).as("bytes of the server's heap that are new").isLessThan(16L << 20);
        }
        nothingIsLeftOf(50, 50);
    }

    @Test
    @Timeout(60)
    void whatIsLeftIsNoticed() throws IOException {
        var before = Belongings.now();
        var left = new ProcessBuilder("/bin/sh", "-c", "read x").start();
        try {
            assertThat(Belongings.now().within(before)).isFalse();
        } finally {
            left.destroyForcibly().onExit().join();
        }
    }

    private static void nothingIsLeftOf(int all, int live) throws IOException {
        var before = Belongings.now();
        try (var kernel = Kernel.start(KernelOptions.in(DATA).withWarm(1, 1))) {
            crowd(kernel, all, live);
        }
        var end = Instant.now().plus(PATIENCE);
        var after = Belongings.now();
        while (!after.within(before) && Instant.now().isBefore(end)) {
            after = Belongings.now();
        }
        assertThat(after.within(before)).as("%s, before it was %s", after, before).isTrue();
    }

    private static void crowd(Kernel kernel, int all, int live) {
        var random = new Random(7);
        var open = new ArrayDeque<Bench>();
        for (int i = 0; i < all; i++) {
            if (open.size() == live) {
                open.removeFirst().close();
            }
            var session = new Bench(kernel);
            open.addLast(session);
            session.eval("record Pair(int x, int y) { }\nint kept = " + i + ";");
            if (i % 3 == 2) {
                killOne(random);
            }
            assertThat(answer(new ArrayList<>(open).get(random.nextInt(open.size())))).isEqualTo("4");
        }
        open.forEach(Bench::close);
    }

    /** Whoever is asked just as its worker dies is told so; the next time it answers. */
    private static String answer(Bench session) {
        var outcome = session.eval("new Pair(1, 3).x() + new Pair(1, 3).y()").result().outcome();
        if (outcome instanceof Outcome.WorkerDied) {
            outcome = session.eval("new Pair(1, 3).x() + new Pair(1, 3).y()").result().outcome();
        }
        return outcome instanceof Outcome.Completed(var value, _) ? value : outcome.toString();
    }

    private static void killOne(Random random) {
        var workers = ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("bwrap")).toList();
        if (!workers.isEmpty()) {
            workers.get(random.nextInt(workers.size())).destroyForcibly();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    @Tag("soak")
    @Timeout(600)
    void besideTwentyFourHostileWorkersALearnerHardlyWaits() {
        try (var kernel = Kernel.start(KernelOptions.in(DATA).withWarm(2, 2)); var learner = new Bench(kernel)) {
            learner.eval("2+2").prints("4");
            var hostile = new ArrayList<Bench>();
            var busy = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 24; i++) {
                var one = new Bench(kernel);
                hostile.add(one);
                busy.add(CompletableFuture.runAsync(() -> one.millis(90_000).eval("while (true) { }"), task -> Thread.ofPlatform().daemon().start(task)));
            }
            var took = new ArrayList<Duration>();
            // The first ones run while the others still have their first second.
            for (int i = 0; i < 120; i++) {
                var start = Instant.now();
                learner.run("cell-1").prints("4");
                took.add(Duration.between(start, Instant.now()));
            }
            hostile.forEach(one -> one.session().stop());
            busy.forEach(CompletableFuture::join);
            hostile.forEach(Bench::close);
            assertThat(slowButFew(took.subList(20, 120))).as("p95 of a learner's cell, tier %s", kernel.tier()).isLessThan(Duration.ofMillis(300));
        }
    }

    private static Duration slowButFew(List<Duration> took) {
        return took.stream().sorted().toList().get(took.size() * 95 / 100);
    }
}
