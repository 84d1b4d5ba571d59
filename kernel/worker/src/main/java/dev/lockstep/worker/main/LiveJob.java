package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Failures;
import dev.lockstep.worker.live.LiveRun;
import dev.lockstep.worker.live.LiveWatch;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.util.List;

/** One program on real threads. */
final class LiveJob implements Job {
    private final Request.Run request;
    private final Workplace place;
    private final LiveRun run;

    LiveJob(Request.Run request, Workplace place) {
        this.request = request;
        this.place = place;
        var program = request.program();
        var watch = new LiveWatch(program.watch(), program.fields(), place.sites()::what);
        this.run = new LiveRun(request.limits(), watch, place.sites()::at, place.sites()::what, Failures::of,
                events -> Narrator.send(place.channel(), events));
    }

    @Override
    public Reply run() {
        long start = System.nanoTime();
        var body = Body.of(request.program(), place.classes().loader(request.fresh()));
        Uncaught.install();
        var ending = run.run(task -> {
            body.setUp(entry -> task.cell(""));
            return body.call(entry -> task.cell(entry.cell())).completed();
        });
        place.flush();
        return new Reply.Finished(ending, List.of(), List.of(), List.of(), 0, run.eventCount(), System.nanoTime() - start);
    }

    @Override
    public void stop() {
        run.stop(false);
    }
}
