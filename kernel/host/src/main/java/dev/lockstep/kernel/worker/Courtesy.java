package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one worker's long computation from being in others' way: a request that has had its second of a processor goes on behind
 * everybody else, and the next one begins as usual where the system lets us say so (root only). Used by whoever waits for the worker.
 */
final class Courtesy {
    /** Workers are started with the first; a request that takes long gets the second. */
    static final int USUAL = 5;
    private static final int LAST = 19;
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Path RENICE = Path.of("/usr/bin/renice");
    private static final int PATIENCE_SECONDS = 2;

    private final Process started;
    private Optional<ProcessHandle> worker = Optional.empty();
    private Duration before = Duration.ZERO;
    private Duration used = Duration.ZERO;
    private int nice = USUAL;
    private boolean fresh = true;

    Courtesy(Process started) {
        this.started = started;
    }

    /** A request begins. */
    synchronized void begin() {
        fresh = true;
        if (nice != USUAL && renice(USUAL)) {
            nice = USUAL;
        }
    }

    /** A request goes on. */
    synchronized void look() {
        var time = time();
        if (fresh) {
            fresh = false;
            before = time;
        } else if (nice != LAST && time.minus(before).compareTo(MOST) > 0 && renice(LAST)) {
            nice = LAST;
        }
    }

    /** {@return the time on processors that it had when somebody looked last} */
    synchronized Duration used() {
        return used;
    }

    private Duration time() {
        if (worker.isEmpty()) {
            // The last one: before it come the programs that put it into its sandbox.
            worker = started.descendants().reduce((_, last) -> last).or(() -> Optional.of(started.toHandle()));
        }
        used = worker.flatMap(process -> process.info().totalCpuDuration()).orElse(used);
        return used;
    }

    /** The system knows threads, not processes: each is told; those that start later are as their makers. */
    private boolean renice(int value) {
        if (worker.isEmpty() || !Files.isExecutable(RENICE)) {
            return false;
        }
        var command = new ArrayList<>(List.of(RENICE.toString(), "-n", Integer.toString(value), "-p"));
        try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(worker.get().pid()), "task"))) {
            threads.forEach(thread -> command.add(String.valueOf(thread.getFileName())));
            var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            // A thread that ended meanwhile is no failure.
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
