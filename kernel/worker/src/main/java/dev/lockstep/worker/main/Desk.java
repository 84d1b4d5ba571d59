package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Failures;
import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the host's requests: one run or search at a time, done by the carrier thread; everything else at once, by the thread
 * that reads.
 */
final class Desk {
    private final Channel channel;
    private final Workplace place;
    private final AtomicReference<@Nullable Job> current = new AtomicReference<>();
    private final SynchronousQueue<Job> jobs = new SynchronousQueue<>();
    private final BlockingQueue<Driven> driven = new ArrayBlockingQueue<>(1);

    Desk(Channel channel) {
        this.channel = channel;
        place = Workplace.of(channel);
        place.console().install();
        Fibers.beforeExit(status -> Live.exit(status, Failures.place()));
        // No daemons: the learner's threads, which our carrier makes, would be daemons too.
        new Thread(this::work, "carrier").start();
        new Thread(new OutputPump(place.console(), channel), "output").start();
    }

    void take(Request request) {
        switch (request) {
            case Request.Load load -> {
                place.classes().add(load.classes());
                place.sites().add(load.sites());
            }
            case Request.Run run -> {
                place.console().allow(run.limits().outputBytes());
                start(() -> run.controlled() ? new ControlledJob(run, place) : new LiveJob(run, place));
            }
            case Request.Search search -> start(() -> new SearchJob(search, place));
            case Request.Split split -> start(() -> new SplitJob(split, place));
            case Request.Part part -> start(() -> new SearchJob(part, place));
            case Request.Stop() -> {
                var job = current.get();
                if (job != null) {
                    job.stop();
                }
            }
            case Request.Ping(long token) -> channel.send(new Reply.Pong(token));
            case Request.Judge judge -> start(() -> new JudgeJob(judge, place.classes(), channel, driven));
            case Request.Driven(var result) -> {
                if (!driven.offer(result)) {
                    refuse("nobody asked for a drive");
                }
            }
        }
    }

    private void start(Supplier<Job> maker) {
        var job = new Pending(maker);
        if (!current.compareAndSet(null, job)) {
            refuse("a run or search is still going on");
            return;
        }
        boolean taken = false;
        while (!taken) {
            try {
                jobs.put(job);
                taken = true;
            } catch (InterruptedException learners) {
                // Learner code can interrupt any thread it finds, this one too.
                taken = false;
            }
        }
    }

    private Job next() {
        while (true) {
            try {
                return jobs.take();
            } catch (InterruptedException learners) {
                // As above.
                continue;
            }
        }
    }

    private void refuse(String why) {
        channel.send(new Reply.Refused(why));
    }

    /** Whole for whoever looks for the fault: a learner has no use for our names. */
    private static void report(Throwable bug) {
        bug.printStackTrace(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    private void work() {
        while (true) {
            Reply last;
            var job = next();
            try {
                last = job.run();
            } catch (IllegalArgumentException cannot) {
                last = new Reply.Refused(String.valueOf(cannot.getMessage()));
            } catch (Throwable bug) {
                last = new Reply.Refused("a fault of Lockstep's own (" + bug.getClass().getSimpleName() + ")");
                report(bug);
            }
            current.set(null);
            channel.send(last);
        }
    }
}
