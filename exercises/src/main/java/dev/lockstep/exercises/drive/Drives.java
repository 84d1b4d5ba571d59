package dev.lockstep.exercises.drive;

import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.pack.ChecksFile;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found.Seen;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Answers the judge of one check: runs drive methods in the learner's worker, in the schedules that it asks for. Remembers what
 * it answered, and why it could not, since the judge's own word for that is not taken.
 */
public final class Drives {
    private final LoadedProgram program;
    private final ChecksFile checks;
    private final List<String> watch;
    private final GradeLimits limits;
    private final long seed;
    private final Searching searching;
    private final Said said;
    private final List<Answer> answers = new ArrayList<>();
    private Optional<Trouble> trouble = Optional.empty();

    public Drives(LoadedProgram program, ChecksFile checks, List<String> watch, GradeOptions options, long seed, LongConsumer progress) {
        this.program = program;
        this.checks = checks;
        this.watch = watch;
        this.limits = options.limits();
        this.seed = seed;
        searching = new Searching(program, limits, progress);
        said = new Said(options.locale(), options.isForAuthor());
    }

    /** {@return what a judge may know of a drive} */
    public Driven answer(Drive drive) {
        if (trouble.isEmpty()) {
            trouble = refusal(drive);
        }
        if (trouble.isEmpty()) {
            var found = drive.how() == Drive.How.LIVE ? live(drive) : search(drive);
            found.ifPresent(answers::add);
        }
        return trouble.isPresent() ? Driven.impossible(trouble.get().sentence()) : answers.getLast().forJudge(said);
    }

    /** {@return why a drive could not be done; then nothing of this check holds} */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** {@return complete schedules run for all drives} */
    public long schedules() {
        return answers.stream().mapToLong(answer -> answer.extent().schedules()).sum();
    }

    /** {@return the verdict of a check that passed} */
    public String passed() {
        return said.passed(answers);
    }

    /** {@return the verdict of a check that a drive's result failed; empty when the judge names none that there was} */
    public String failed(int drive, int result) {
        return at(drive, result).map(answer -> said.failed(answer, result)).orElse("");
    }

    Optional<Answer> at(int drive, int result) {
        boolean there = drive >= 0 && drive < answers.size() && result >= -1 && result < answers.get(drive).seen().size();
        return there ? Optional.of(answers.get(drive)) : Optional.empty();
    }

    private Optional<Trouble> refusal(Drive drive) {
        if (answers.size() >= limits.drives()) {
            return Optional.of(new Trouble("This check drives more than " + limits.drives() + " times.", false));
        }
        boolean known = checks.drives().stream()
                .anyMatch(method -> method.name().equals(drive.method()) && method.parameters() == drive.inputs().size());
        return known ? Optional.empty()
                : Optional.of(new Trouble("Drive has no method " + drive.method() + " with " + drive.inputs().size() + " parameters.", false));
    }

    private Optional<Answer> live(Drive drive) {
        var what = program(drive);
        var ran = program.run(what, new RunOptions(RunOptions.Mode.LIVE, seed, List.of(), false, limits.live()), RunListener.SILENT);
        Optional<Ending> ending = switch (ran.outcome()) {
            case Outcome.Completed(var value, _) -> Optional.of(new Ending.Completed(value, ran.observation()));
            case Outcome.Threw(var failure) -> Optional.of(new Ending.Threw(failure));
            case Outcome.Stuck(var reason, var tasks) -> Optional.of(new Ending.Stuck(reason, tasks));
            case Outcome.Exited(var status, var at) -> Optional.of(new Ending.Exited(status, at));
            case Outcome.NoProgress(var steps, var task, var at) -> Optional.of(new Ending.NoProgress(steps, task, at));
            case Outcome.LimitExceeded(var limit, var value) -> Optional.of(new Ending.LimitReached(limit, value));
            case Outcome.TimedOut _, Outcome.Stopped _ -> Optional.of(new Ending.Stopped(true, false, ""));
            case Outcome.WorkerDied(var why) -> gone(why);
            case Outcome.Rejected _ -> gone("it was not compiled");
        };
        return ending.map(it -> Answer.live(drive, what, it, seed));
    }

    private Optional<Ending> gone(String why) {
        trouble = Optional.of(new Trouble("The process that ran the submission is gone: " + why + ".", true));
        return Optional.empty();
    }

    private Optional<Answer> search(Drive drive) {
        var what = program(drive);
        var parts = searching.of(drive, what, seed);
        for (var part : parts) {
            trouble = trouble(part.exploration());
            if (trouble.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(Answer.of(drive, what, parts));
    }

    private Optional<Trouble> trouble(Exploration exploration) {
        var found = exploration.found();
        if (!Searching.repeats(exploration)) {
            return Optional.of(new Trouble("The same schedule went two different ways, so no verdict holds. Does the code depend on something else "
                    + "than its inputs, such as identity hash codes?", false));
        }
        if (!found.undecided().isEmpty() && found.uncontrolled().isEmpty() && exploration.took().compareTo(limits.drive()) < 0) {
            return Optional.of(new Trouble(sentence(found.undecided()), true));
        }
        if (found.schedules() == 0 && exploration.took().compareTo(limits.drive()) >= 0) {
            return Optional.of(new Trouble("No run came to its end within " + limits.drive().toSeconds() + " s. Is there a loop that never ends?", true));
        }
        if (found.schedules() == 0) {
            return Optional.of(new Trouble(found.undecided().isEmpty() ? "No schedule came to its end." : sentence(found.undecided()), true));
        }
        if (!found.undecided().isEmpty()) {
            return Optional.of(new Trouble(sentence(found.undecided()), true));
        }
        long counted = found.observations().stream().mapToLong(Seen::count).sum();
        return counted == found.schedules() ? Optional.empty()
                : Optional.of(new Trouble("The runs ended in more different ways than can be kept, so they cannot all be judged.", false));
    }

    private String sentence(String undecided) {
        var half = said.undecided(undecided);
        var text = Character.toUpperCase(half.charAt(0)) + half.substring(1);
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    private Program program(Drive drive) {
        var fields = new ArrayList<String>();
        drive.moment().ifPresent(moment -> fields(moment, fields));
        return new Program(List.of(), List.of(new EntryPoint("Drive", drive.method(), "checks.java", drive.inputs())), watch, fields);
    }

    /** What a moment looks at must be recorded. */
    private static void fields(Moment moment, List<String> fields) {
        switch (moment) {
            case Moment.Changed(String what) -> fields.add(what.replaceAll("#\\d+", ""));
            case Moment.Before(var first, var second) -> both(first, second, fields);
            case Moment.Concurrent(var one, var other) -> both(one, other, fields);
            case Moment.NeverAfter(var first, var then) -> both(first, then, fields);
            case Moment.Count(var of, _, _) -> fields(of, fields);
            case Moment.Called _, Moment.Woke _, Moment.Raced _, Moment.TookLonger _ -> { }
        }
    }

    private static void both(Moment one, Moment other, List<String> fields) {
        fields(one, fields);
        fields(other, fields);
    }
}
