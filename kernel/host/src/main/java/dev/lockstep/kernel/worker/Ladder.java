package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.worker.Answer.Died;
import dev.lockstep.kernel.worker.Answer.End;
import dev.lockstep.kernel.worker.Answer.Killed;
import dev.lockstep.kernel.worker.Answer.Replied;
import dev.lockstep.kernel.worker.Worker.Heard;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.Optional;

/**
 * Asks a worker one thing and sees to it that there is an end: at the time limit, or when somebody stops it, first a request
 * (which the worker follows by noticing, then by interrupting), then a kill.
 *
 * @param clock measures the limits
 * @param slack how much longer than its own limit a worker may take before it is told to stop
 * @param grace how long after that before it is killed
 */
record Ladder(InstantSource clock, Duration slack, Duration grace) {
    static Ladder usual() {
        return new Ladder(InstantSource.system(), Duration.ofMillis(500), Duration.ofMillis(2_000));
    }

    /**
     * Sends the request to a worker that has forgotten the ones before, and waits for its end.
     *
     * @param limit the time that the worker was given
     * @param side answers what the worker asks meanwhile (drives of a judge), or empty for what is the end
     */
    Answer ask(Worker worker, Request request, Duration limit, Function<Reply, Optional<Request>> side) throws InterruptedException {
        worker.send(request);
        var end = End.NOT_ASKED;
        var deadline = clock.instant().plus(limit).plus(slack);
        while (true) {
            var heard = inTime(worker.next(Duration.between(clock.instant(), deadline)), request, deadline);
            if (heard.isEmpty() || heard.get() instanceof Heard.Wanted) {
                if (heard.isEmpty() && end != End.NOT_ASKED) {
                    worker.kill();
                    return new Killed(end);
                }
                if (end == End.NOT_ASKED) {
                    end = heard.isEmpty() ? End.TIME : End.STOP;
                    deadline = clock.instant().plus(grace);
                    worker.send(new Request.Stop());
                }
                continue;
            }
            switch (heard.get()) {
                case Heard.Ended(var death) -> {
                    return new Died(death);
                }
                case Heard.Said(var reply) -> {
                    if (answers(request, reply)) {
                        return new Replied(reply, end);
                    }
                    // Who is to end gets no answers any more.
                    var more = end == End.NOT_ASKED ? side.apply(reply) : Optional.<Request>empty();
                    if (more.isPresent()) {
                        worker.send(more.get());
                    } else if (end == End.NOT_ASKED || !(reply instanceof Reply.Drive)) {
                        worker.kill();
                        return new Died(Death.of("it gave an answer to another question"));
                    }
                }
                case Heard.Wanted _ -> throw new IllegalStateException("handled above");
            }
        }
    }

    /** What is asked after the deadline counts as silence: somebody may ask without end. */
    private Optional<Heard> inTime(Optional<Heard> heard, Request request, Instant deadline) {
        return heard.filter(what -> !(what instanceof Heard.Said(Reply reply)) || answers(request, reply) || clock.instant().isBefore(deadline));
    }

    private static boolean answers(Request request, Reply reply) {
        return reply instanceof Reply.Refused || switch (request) {
            case Request.Run _ -> reply instanceof Reply.Finished;
            case Request.Search _ -> reply instanceof Reply.Searched;
            case Request.Split _ -> reply instanceof Reply.Split;
            case Request.Part _ -> reply instanceof Reply.Part;
            case Request.Judge _ -> reply instanceof Reply.Judged;
            case Request.Ping _ -> reply instanceof Reply.Pong;
            case Request.Load _, Request.Driven _, Request.Stop _ -> false;
        };
    }
}
