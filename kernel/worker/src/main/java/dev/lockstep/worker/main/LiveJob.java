package dev.lockstep.worker.main;

import dev.lockstep.worker.live.LiveRun;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.util.List;

/** One program on real threads. */
final class LiveJob implements Job {
    private static final int BATCH = 1_000;

    private final Request.Run request;
    private final LearnerLoader loader;
    private final Console console;
    private final Channel channel;
    private final LiveRun run;

    LiveJob(Request.Run request, LearnerLoader loader, Sites sites, Console console, Channel channel) {
        this.request = request;
        this.loader = loader;
        this.console = console;
        this.channel = channel;
        this.run = new LiveRun(request.limits(), sites::at, sites::what, Failures::of, this::send);
    }

    @Override
    public Reply run() {
        long start = System.nanoTime();
        var body = Body.of(request.program(), loader);
        var ending = run.run(task -> {
            body.setUp(entry -> task.cell(""));
            var result = body.call(entry -> task.cell(entry.cell()));
            return new Ending.Completed(result.value(), result.observation());
        });
        console.flush(channel);
        console.cut().forEach((cell, bytes) -> channel.send(new Reply.Output(cell, 0, true, "\n… " + bytes + " more bytes\n")));
        return new Reply.Finished(ending, List.of(), List.of(), List.of(), run.hash(), run.eventCount(), System.nanoTime() - start);
    }

    private void send(List<TraceEvent> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            channel.send(new Reply.Events(List.copyOf(events.subList(from, Math.min(events.size(), from + BATCH)))));
        }
    }

    @Override
    public void stop() {
        run.stop(false);
    }
}
