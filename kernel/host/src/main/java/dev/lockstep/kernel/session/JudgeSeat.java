package dev.lockstep.kernel.session;

import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.Judge;
import dev.lockstep.kernel.worker.Answer;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A judge's code at a seat of its own; it runs as it is, without hooks. */
public final class JudgeSeat implements Judge {
    private final Seat seat;

    public JudgeSeat(Seat seat, CompiledCode code) {
        this.seat = seat;
        seat.load(new Request.Load(code.classes().stream().map(file -> new ClassBytes(file.name(), file.bytes())).toList(), List.of()));
    }

    @Override
    public Judgement judge(String className, String check, long seed, Limits limits, Function<Drive, Driven> drive) {
        var answer = seat.ask(new Request.Judge(className, check, seed, limits), Duration.ofMillis(limits.millis()),
                reply -> reply instanceof Reply.Drive(var request) ? Optional.of(new Request.Driven(drive.apply(request))) : Optional.empty());
        return switch (answer) {
            case Answer.Replied(Reply.Judged judged, _) when judged.check().equals(check) ->
                    new Judgement.Judged(check, judged.passed(), judged.claim(), judged.evidence(), judged.drive(), judged.result());
            case Answer.Replied(Reply.Judged judged, _) -> new Judgement.NotJudged("It answered for another check, " + judged.check() + ".");
            case Answer.Replied(Reply.Refused(var why), _) -> new Judgement.NotJudged(why);
            case Answer.Replied _ -> new Judgement.NotJudged("It gave an answer to another question.");
            case Answer.Killed _ -> new Judgement.NotJudged("The check did not end within " + limits.millis() + " ms.");
            case Answer.Died died -> new Judgement.NotJudged("The judge's process is gone: " + died.why() + ".");
        };
    }

    @Override
    public void close() {
        seat.close();
    }
}
