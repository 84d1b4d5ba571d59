package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes the host's requests: one run or search at a time, done by the carrier thread; everything else at once, by the thread
 * that reads.
 */
final class Desk {
    private final Channel channel;
    private final Console console;
    private final LearnerClasses classes = new LearnerClasses();
    private final Sites sites = new Sites();
    private final Origins origins = new Origins();
    private final AtomicReference<@Nullable Job> current = new AtomicReference<>();
    private final SynchronousQueue<Job> jobs = new SynchronousQueue<>();

    Desk(Channel channel) {
        this.channel = channel;
        this.console = new Console(origins);
        console.install();
        Uncaught.install();
        daemon("carrier", this::work);
        daemon("output", new OutputPump(console, channel));
    }

    private static void daemon(String name, Runnable body) {
        var thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    void take(Request request) {
        switch (request) {
            case Request.Load load -> {
                classes.add(load.classes());
                sites.add(load.sites());
            }
            case Request.Run run when run.controlled() -> refuse("stepping is not possible yet");
            case Request.Run run -> start(job(run));
            case Request.Search search -> refuse("searching is not possible yet");
            case Request.Stop() -> {
                var job = current.get();
                if (job != null) {
                    job.stop();
                }
            }
            case Request.Ping(long token) -> channel.send(new Reply.Pong(token));
            case Request.Judge judge -> refuse("no check is loaded: " + judge.check());
            case Request.Driven driven -> refuse("nobody asked for a drive");
        }
    }

    private Job job(Request.Run run) {
        console.allow(run.limits().outputBytes());
        return new LiveJob(run, classes.loader(run.fresh()), sites, console, channel);
    }

    private void start(Job job) {
        if (!current.compareAndSet(null, job)) {
            refuse("a run or search is still going on");
            return;
        }
        try {
            jobs.put(job);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the reading thread is never interrupted", e);
        }
    }

    private void refuse(String why) {
        channel.send(new Reply.Refused(why));
    }

    private void work() {
        while (true) {
            Reply last;
            try {
                last = jobs.take().run();
            } catch (IllegalArgumentException cannot) {
                last = new Reply.Refused(String.valueOf(cannot.getMessage()));
            } catch (Exception | LinkageError bug) {
                last = new Reply.Refused("the worker failed: " + bug);
            }
            current.set(null);
            channel.send(last);
        }
    }
}
