package dev.lockstep.worker.main;

import dev.lockstep.worker.search.Splitter;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;

/** Finds prefixes below which the schedules of one program can be searched apart. */
final class SplitJob implements Job {
    private static final int MOST_PARTS = 4_096;

    private final Request.Split request;
    private final ControlledProgram program;
    private final Programs.Known known;
    private final Workplace place;

    SplitJob(Request.Split request, Workplace place) {
        this.request = request;
        this.place = place;
        var search = request.search();
        known = place.programs().of(search.program(), place.classes().version());
        known.sharing.add(request.known(), place.sites());
        program = place.program(search.program(), true, known.sharing, search.limits(), search.seed());
    }

    @Override
    public Reply run() {
        Uncaught.uninstall();
        place.origins().controlled(program);
        try (var limit = Alarm.after(request.search().millis(), () -> program.stop(true))) {
            var prefixes = Splitter.split(program, request.search().prefix(), Math.min(request.parts(), MOST_PARTS), program::isStopping);
            return new Reply.Split(prefixes, known.sharing.known(place.sites()));
        } finally {
            place.origins().none();
        }
    }

    @Override
    public void stop() {
        program.stop(false);
    }
}
