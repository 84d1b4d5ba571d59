package dev.lockstep.worker.main;

import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.schedule.Sharing;
import dev.lockstep.worker.search.Explorer;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.util.function.BiFunction;

/** A search over the schedules of one program or a part of them, in a copy of all classes of its own. */
final class SearchJob implements Job {
    private final Request.Search request;
    private final ControlledProgram program;
    private final Programs.Known known;
    private final Explorer explorer;
    private final Workplace place;
    private final BiFunction<Found, Sharing, Reply> answer;

    SearchJob(Request.Search request, Workplace place) {
        this(request, Shared.NOTHING, (found, sharing) -> new Reply.Searched(found), place);
    }

    SearchJob(Request.Part part, Workplace place) {
        this(part.search(), part.known(), (found, sharing) -> new Reply.Part(found, sharing.known(place.sites())), place);
    }

    private SearchJob(Request.Search request, Shared shared, BiFunction<Found, Sharing, Reply> answer, Workplace place) {
        this.request = request;
        this.place = place;
        this.answer = answer;
        known = place.programs().of(request.program(), place.classes().version());
        known.sharing.add(shared, place.sites());
        program = place.program(request.program(), true, known.sharing, request.limits(), request.seed());
        explorer = new Explorer(program, request, System::nanoTime,
                (schedules, failing) -> place.channel().send(new Reply.Progress(schedules, failing)));
    }

    @Override
    public Reply run() {
        Uncaught.uninstall();
        place.origins().controlled(program);
        long most = request.limits().millis();
        try (var limit = Alarm.after(request.millis(), program::cut); var each = Patience.of(most, program::runs, () -> program.giveUp(most))) {
            var found = explorer.explore();
            known.scouted = true;
            return answer.apply(found, known.sharing);
        } finally {
            place.origins().none();
        }
    }

    @Override
    public void stop() {
        // Not every later run: a failure that was found is still repeated, so that it can be told.
        explorer.stop();
        program.cut();
    }
}
