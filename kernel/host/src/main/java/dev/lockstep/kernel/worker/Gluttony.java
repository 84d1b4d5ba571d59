package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Sends a program of ours into a control group that takes more than it may have: only when it is kept from it, the group holds. */
final class Gluttony {
    private static final WorkerLimits LIMITS = WorkerLimits.heap(32);
    private static final long BYTES = 160L << 20;
    private static final int THREADS = 60;
    /** More than the group lets it have, less than any other limit does. */
    private static final int WANTED_MEGABYTES = 480;
    private static final int WANTED_THREADS = 400;
    private static final int PATIENCE_SECONDS = 20;

    private Gluttony() {}

    /** {@return empty when the group held since this machine started, else what it did not hold} */
    static String remembered(WorkerImage image, Bubblewrap around, ControlGroups groups) throws IOException {
        return Canary.remembered(image, "groups", groups + "\n" + Canary.key(image, around), () -> tried(image, around, groups));
    }

    /** {@return half a sentence on what it did not hold, or empty} */
    static String tried(WorkerImage image, Bubblewrap around, ControlGroups groups) {
        try {
            return took(image, around, groups, "threads", WANTED_THREADS) ? "it bounds no threads"
                    : took(image, around, groups, "memory", WANTED_MEGABYTES) ? "it bounds no memory" : "";
        } catch (IOException e) {
            return "nothing runs in it (" + e.getMessage() + ")";
        }
    }

    private static boolean took(WorkerImage image, Bubblewrap around, ControlGroups groups, String what, int most) throws IOException {
        var group = groups.make(BYTES, THREADS);
        try {
            var builder = new ProcessBuilder(CommandLine.glutton(image, around.in(group), LIMITS, what, most)).directory(Path.of("/").toFile())
                    .redirectErrorStream(true);
            var said = Starter.run(() -> heard(builder.start()));
            if (!said.lines().toList().contains("alive")) {
                throw new IOException(said.lines().findFirst().orElse("it said nothing"));
            }
            return said.lines().toList().contains("unbounded");
        } finally {
            group.removeSoon(() -> { });
        }
    }

    private static String heard(Process process) throws IOException {
        try {
            var said = Tail.of(process.getInputStream());
            process.getOutputStream().close();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? said.whole() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
