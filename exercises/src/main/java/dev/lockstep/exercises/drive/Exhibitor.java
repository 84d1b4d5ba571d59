package dev.lockstep.exercises.drive;

import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.drive.Answer.Way;
import dev.lockstep.exercises.drive.Exhibit.Waiter;
import dev.lockstep.exercises.report.Plain;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.kernel.diagram.Lanes;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Waiting;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the run that failed a check: simplified, repeated twice, drawn. */
public final class Exhibitor {
    private final LoadedProgram program;
    private final GradeLimits limits;
    private final Locale language;
    private final Said said;
    private final String file;

    /** @param file name of the submission, for places in it */
    public Exhibitor(LoadedProgram program, GradeOptions options, String file) {
        this.program = program;
        this.limits = options.limits();
        this.language = options.locale();
        said = new Said(language, options.isForAuthor());
        this.file = file;
    }

    /** {@return the run behind a result that a judge did not accept; empty when there is none, or it could not be repeated} */
    public Optional<Exhibit> of(Drives drives, int drive, int result) {
        return drives.at(drive, result).flatMap(answer -> {
            if (result < 0) {
                return answer.witness().flatMap(way -> shown(answer, way, Optional.empty()));
            }
            var seen = answer.seen().get(result);
            if (answer.drive().how() == Drive.How.LIVE) {
                return Optional.empty();
            }
            var failure = answer.failure().filter(run -> Shrinking.isSame(seen.ending(), run.outcome(), new Value.Nothing()));
            if (failure.isPresent()) {
                return Optional.of(exhibit(answer, failure.get().outcome(), failure.get().trace(), said.ending(seen.ending())));
            }
            long seed = seen.way().seed();
            var simple = new Shrinking(choices -> replay(answer.program(), new Way(choices, seed)), seen.ending()).of(seen.way().choices());
            return shown(answer, new Way(simple, seed), Optional.of(seen.ending()));
        });
    }

    private LoadedProgram.Result replay(Program what, Way way) {
        return program.run(what, new RunOptions(RunOptions.Mode.CONTROLLED, way.seed(), way.choices(), false, limits.run()), RunListener.SILENT);
    }

    private Optional<Exhibit> shown(Answer answer, Way way, Optional<Ending> wanted) {
        var once = replay(answer.program(), way);
        var twice = replay(answer.program(), way);
        boolean same = once.trace().hash() == twice.trace().hash()
                && wanted.map(ending -> Shrinking.isSame(ending, once.outcome(), once.observation())).orElse(true);
        return same ? Optional.of(exhibit(answer, once.outcome(), marked(once.trace(), way.choices()), wanted.map(said::ending).orElse("")))
                : Optional.empty();
    }

    /** The last switch that is left after simplifying is the one without which nothing would have gone wrong. */
    private static Trace marked(Trace trace, List<Integer> choices) {
        int last = choices.size() - 1;
        while (last >= 0 && choices.get(last) == 0) {
            last--;
        }
        return new Trace(trace.events(), trace.dropped(), trace.choices(), trace.branches(), trace.chosenAt(), last, trace.hash());
    }

    private Exhibit exhibit(Answer answer, Outcome outcome, Trace trace, String ending) {
        var waiting = outcome instanceof Outcome.Stuck(_, var tasks) ? waiters(tasks) : List.<Waiter>of();
        var mermaid = SequenceDiagram.of(trace, Lanes.suitedTo(trace), language).mermaid();
        var race = race(answer.drive(), trace);
        var place = Places.of(file, race.map(Finding::places).orElse(List.of()), outcome, trace);
        return new Exhibit(call(answer.drive()), Plain.line(ending), race.map(finding -> Plain.line(finding.sentence())).orElse(""), waiting,
                trimmed(trace.choices()), trace.decisive(), Long.toHexString(trace.hash()), place, mermaid, said.outcome(outcome), trace);
    }

    /** {@return the race that was looked for, in words} */
    private Optional<Finding> race(Drive drive, Trace trace) {
        return drive.moment().filter(Moment.Raced.class::isInstance).map(Moment.Raced.class::cast).flatMap(moment -> Findings.of(trace, language).stream()
                .filter(finding -> finding.kind() == Kind.DATA_RACE)
                .filter(finding -> moment.variable().isEmpty() || finding.objects().contains(moment.variable())).findFirst());
    }

    private List<Waiter> waiters(List<Waiting> tasks) {
        var names = tasks.stream().collect(Collectors.toMap(Waiting::task, Waiting::name, (one, other) -> one));
        return tasks.stream().map(task -> new Waiter(Plain.line(task.name()), Plain.line(task.waitsFor()),
                Plain.line(names.getOrDefault(task.owner(), task.owner() < 0 ? "" : "task " + task.owner())),
                task.holds().stream().map(Plain::line).toList(), Plain.line(said.place(task.at())))).toList();
    }

    private static List<Integer> trimmed(List<Integer> choices) {
        int size = choices.size();
        while (size > 0 && choices.get(size - 1) == 0) {
            size--;
        }
        return choices.subList(0, size);
    }

    private static String call(Drive drive) {
        return drive.method() + drive.inputs().stream().map(Exhibitor::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Nothing() -> "null";
            case Value.Whole(long whole) -> Long.toString(whole);
            case Value.Real(double real) -> Double.toString(real);
            case Value.Truth(boolean truth) -> Boolean.toString(truth);
            case Value.Text(String text) -> "\"" + Plain.line(text) + "\"";
            case Value.Constant(_, String name) -> Plain.line(name);
            case Value.Sequence(var items) -> items.stream().map(Exhibitor::text).collect(Collectors.joining(", ", "[", "]"));
            case Value.Structure(String type, var parts) -> Plain.line(type) + parts.stream().map(Exhibitor::text).collect(Collectors.joining(", ", "(", ")"));
        };
    }
}
