package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.search.Replay;
import dev.lockstep.worker.search.Scout;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.util.concurrent.atomic.AtomicBoolean;

/** One program under our scheduler, once, by given choices, its events told as they come. */
final class ControlledJob implements Job {
    private final Request.Run request;
    private final ControlledProgram program;
    private final Programs.Known known;
    private final Run run;
    private final Workplace place;

    ControlledJob(Request.Run request, Workplace place) {
        this.request = request;
        this.place = place;
        run = place.run();
        known = place.programs().of(request.program(), place.classes().version());
        program = place.program(request.program(), request.fresh(), known.sharing, request.limits(), request.seed());
    }

    @Override
    public Reply run() {
        long start = System.nanoTime();
        Uncaught.uninstall();
        place.origins().controlled(program);
        try (var limit = Alarm.after(request.limits().millis(), () -> program.stop(true))) {
            if (request.fresh() && !known.scouted) {
                scout();
            }
            return finished(start);
        } finally {
            place.origins().none();
        }
    }

    /** What comes to no end gets a quarter of the time here: the run that is shown needs the rest. */
    private void scout() {
        var late = new AtomicBoolean();
        try (var limit = Alarm.after(request.limits().millis() / 4, () -> {
            late.set(true);
            run.stop(true);
        })) {
            Scout.explore(program, () -> late.get() || program.isStopping());
            if (!late.get()) {
                known.scouted = true;
                settle();
            }
        }
    }

    /** This schedule may go where no scout went: what it shares is known before it is told. */
    private void settle() {
        int before;
        do {
            before = program.sharing();
            program.run(pilot(), false);
        } while (before != program.sharing() && !program.isStopping());
    }

    private Reply finished(long start) {
        var recorder = run.recorder();
        var narrator = new Narrator(place.channel(), recorder, request.limits().events());
        program.narrate(narrator);
        var ending = program.run(pilot(), true).orElseThrow();
        var choices = run.choices();
        narrator.run();
        place.flush();
        return new Reply.Finished(ending, choices.taken(), choices.ways(), choices.events(), recorder.hash(), recorder.count(),
                System.nanoTime() - start);
    }

    private Replay pilot() {
        return request.random() ? Replay.thenRandom(request.choices(), request.seed()) : Replay.of(request.choices());
    }

    @Override
    public void stop() {
        program.stop(false);
    }
}
