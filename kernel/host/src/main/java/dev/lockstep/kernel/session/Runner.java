package dev.lockstep.kernel.session;

import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.worker.Answer;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.rewrite.Rewriter;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks one seat's worker to load, run and search, and turns its answers into values. One call at a time. */
final class Runner implements AutoCloseable {
    /** A failure that is found last is still to be simplified and repeated. */
    static final Duration TO_CONFIRM = Duration.ofSeconds(20);

    private static final int MOST_CAUSES = 10;
    private final Seat seat;
    private volatile List<Seat> crew = List.of();
    private volatile boolean stopped;
    private Rewriter rewriter = new Rewriter();

    Runner(Seat seat) {
        this.seat = seat;
    }

    /** One run. */
    record Ran(Outcome outcome, Value observation, Trace trace) {
        boolean completed() {
            return outcome instanceof Outcome.Completed;
        }
    }

    /** Gives classes their hooks and loads them. */
    void load(List<ClassFile> classes) {
        var plain = classes.stream().map(file -> new ClassBytes(file.name(), file.bytes())).toList();
        if (!plain.isEmpty()) {
            var rewritten = rewriter.rewrite(plain);
            seat.load(new Request.Load(rewritten.classes(), rewritten.sites()));
        }
    }

    /**
     * Runs a program.
     *
     * @param fresh in a new copy of all classes
     * @param shown whether events are recorded and passed on, else only output
     */
    Ran run(Program program, RunOptions options, boolean fresh, boolean shown, RunListener listener) {
        var recording = new Recording(listener, options.limits(), shown);
        seat.listen(recording);
        var request = new Request.Run(program, options.mode() == RunOptions.Mode.CONTROLLED, fresh, options.seed(), options.choices(),
                options.random(), false, options.limits());
        long limit = options.limits().millis();
        return switch (seat.ask(request, Duration.ofMillis(limit), Runner::isAnswer, this::isStopped)) {
            case Answer.Replied(Reply.Finished finished, var asked) -> {
                if (isSpent(finished.ending())) {
                    seat.dismiss();
                }
                yield new Ran(Outcomes.of(finished.ending(), asked, limit), observation(finished.ending()), recording.trace(finished, -1));
            }
            case Answer.Replied(Reply.Refused(var why), _) -> ended(recording, "it could not run this: " + why);
            case Answer.Replied _ -> ended(recording, "it gave an answer to another question");
            case Answer.Killed(var asked) -> new Ran(Outcomes.killed(asked, limit), new Value.Nothing(), recording.cutShort());
            case Answer.Died(var death) -> new Ran(Outcomes.of(death), new Value.Nothing(), recording.cutShort());
        };
    }

    /** What is taken outside of the heap may never come back, and then the next program would die of this one. */
    private static boolean isSpent(Ending ending) {
        return ending instanceof Ending.Threw(var failure) && isSpent(failure);
    }

    private static boolean isSpent(Ending.Failure failure) {
        return failure.type().endsWith("OutOfMemoryError") && failure.message().startsWith("Unable to allocate")
                || failure.causes().stream().limit(MOST_CAUSES).anyMatch(Runner::isSpent);
    }

    /** Whatever is wrong with it, the next run has another worker. */
    private Ran ended(Recording recording, String why) {
        seat.dismiss();
        return new Ran(new Outcome.WorkerDied(why), new Value.Nothing(), recording.cutShort());
    }

    /** Searches schedules; empty with the outcome's words when there is no result. */
    Searched search(Program program, ExploreOptions options, RunListener listener) {
        seat.listen(new Recording(listener, options.limits(), false));
        return switch (seat.ask(request(program, options), options.time().plus(TO_CONFIRM), Runner::isAnswer, this::isStopped)) {
            case Answer.Replied(Reply.Searched(var found), _) -> new Searched(Optional.of(found), "");
            case Answer.Replied(Reply.Refused(var why), _) -> new Searched(Optional.empty(), "The search could not run: " + why);
            case Answer.Replied _ -> new Searched(Optional.empty(), "The worker gave an answer to another question.");
            case Answer.Killed _ -> new Searched(Optional.empty(), "The search did not end in its time and was stopped.");
            case Answer.Died died -> new Searched(Optional.empty(), "The worker is gone: " + died.why() + ".");
        };
    }

    static Request.Search request(Program program, ExploreOptions options) {
        return new Request.Search(program, options.strategy(), options.budget(), options.time().toMillis(), options.preemptionBound(),
                options.countAll(), options.moment(), options.prefix(), options.seed(), options.limits());
    }

    /** Cuts a search into parts; empty when that could not be done. */
    Optional<Reply.Split> split(Request.Search search, int parts, Shared known) {
        seat.listen(reply -> { });
        var answer = seat.ask(new Request.Split(search, parts, known), Duration.ofMillis(search.millis()), Runner::isAnswer);
        return answer instanceof Answer.Replied(Reply.Split split, _) && !split.prefixes().isEmpty() ? Optional.of(split) : Optional.empty();
    }

    /** {@return so many more workers, until {@link #dismiss}} The caller closes them. */
    List<Seat> crew(int jobs) {
        crew = Stream.generate(seat::helper).limit(jobs).toList();
        return crew;
    }

    void dismiss() {
        crew = List.of();
    }

    /** Something begins that may take several requests: nobody has stopped it yet. */
    void begin() {
        stopped = false;
    }

    boolean isStopped() {
        return stopped;
    }

    /** A search's result, or why there is none. */
    record Searched(Optional<dev.lockstep.worker.program.Found> found, String why) {}

    private static Optional<Request> isAnswer(Reply reply) {
        return Optional.empty();
    }

    private static Value observation(Ending ending) {
        return ending instanceof Ending.Completed completed ? completed.observation() : new Value.Nothing();
    }

    /** {@return changes when variables were lost} */
    int workers() {
        return seat.workers();
    }

    void warm() {
        seat.warm();
    }

    void stop() {
        stopped = true;
        seat.stop();
        crew.forEach(Seat::stop);
    }

    /** Forgets every class and ends the worker. */
    void clear() {
        rewriter = new Rewriter();
        seat.clear();
    }

    @Override
    public void close() {
        stopped = true;
        seat.close();
        crew.forEach(Seat::close);
    }
}
