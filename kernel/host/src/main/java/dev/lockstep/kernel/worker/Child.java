package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Limit;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * One child process; its stderr is read to the end so that it never blocks, and its last part kept.
 *
 * @param errors what it said there
 * @param group that it is in, where there are such
 * @param courtesy towards other programs
 */
record Child(Process process, WorkerLimits limits, Tail errors, Optional<ControlGroup> group, Courtesy courtesy)
        implements Channel {
    private static final int EXIT_ON_OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;
    /** What a virtual machine says that the system gives no more. */
    private static final String NO_MEMORY = "There is insufficient memory for the Java Runtime Environment";

    Child(Process process, WorkerLimits limits, Optional<ControlGroup> group) {
        this(process, limits, Tail.of(process.getErrorStream()), group, new Courtesy(process));
    }

    /** The virtual machine names the part of memory that ran out, as its last words. */
    private String which(String said) {
        if (said.contains("Metaspace") || said.contains("Compressed class space")) {
            return named(Limit.METASPACE);
        }
        if (said.contains("native thread")) {
            return named(Limit.THREADS);
        }
        if (said.contains("direct buffer")) {
            return named(Limit.OFF_HEAP);
        }
        boolean heap = said.contains("heap space") || said.contains("array size") || said.contains("overhead limit");
        return heap ? named(Limit.HEAP) : "";
    }

    private String named(Limit limit) {
        return " (limit " + limit.text() + ": " + limits.table().shown(limit) + ")";
    }

    @Override
    public InputStream fromWorker() {
        return process.getInputStream();
    }

    @Override
    public OutputStream toWorker() {
        return process.getOutputStream();
    }

    @Override
    public void begins() {
        courtesy.begin();
    }

    @Override
    public void goesOn() {
        courtesy.look();
    }

    @Override
    public Death death() {
        String said;
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                return Death.of("it closed its side of the pipe");
            }
            said = errors.whole();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Death.of("nobody waited for it");
        }
        int exit = process.exitValue();
        if (exit == EXIT_ON_OUT_OF_MEMORY && said.contains("OutOfMemoryError")) {
            return Death.of("it ran out of memory" + which(said));
        }
        if (exit == KILLED && group.filter(ControlGroup::ranOut).isPresent() || said.contains(NO_MEMORY)) {
            return Death.of("it ran out of memory" + named(Limit.MEMORY));
        }
        if (exit == KILLED && courtesy.used().toSeconds() >= limits.of(Limit.CPU) - 1) {
            return Death.of("it used up its time on processors" + named(Limit.CPU));
        }
        if (exit > 128) {
            return Death.of("it was killed (signal " + (exit - 128) + ")");
        }
        return new Death("it ended with exit status " + exit + (said.isBlank() ? "" : " and said: " + said.strip()), OptionalInt.of(exit));
    }
}
