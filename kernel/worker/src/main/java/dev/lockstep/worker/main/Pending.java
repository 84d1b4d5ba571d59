package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job that is made on the carrier, where learner classes are loaded, and may be stopped before it is. */
final class Pending implements Job {
    private final Supplier<Job> maker;
    private volatile @Nullable Job made;
    private volatile boolean stopped;

    Pending(Supplier<Job> maker) {
        this.maker = maker;
    }

    @Override
    public Reply run() {
        var job = maker.get();
        made = job;
        if (stopped) {
            job.stop();
        }
        return job.run();
    }

    @Override
    public void stop() {
        stopped = true;
        var job = made;
        if (job != null) {
            job.stop();
        }
    }
}
