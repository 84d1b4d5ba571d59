package dev.lockstep.cli;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.kernel.diagram.Lanes;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.kernel.diagram.TextDiagram;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Verdicts;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.trace.Kind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints runs and searches: results to {@code out}, what people read beside them to {@code err}. */
final class RunReport {
    private final FileOptions.Format format;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words = Words.in(Locale.getDefault());

    RunReport(FileOptions.Format format, PrintWriter out, PrintWriter err) {
        this.format = format;
        this.out = out;
        this.err = err;
    }

    /** Prints one run; {@code printed} is the program's output, kept for JSON. */
    void run(RunResult result, String printed) {
        switch (format) {
            case JSON -> out.println(RunJson.run(result, printed, words));
            case MERMAID -> {
                out.print(diagram(result.trace()).mermaid());
                ending(result);
            }
            case TEXT -> {
                ending(result);
                findings(Findings.of(result.trace(), Locale.getDefault()));
                if (failed(result) && !result.trace().events().isEmpty()) {
                    out.print(TextDiagram.brief(diagram(result.trace())));
                }
            }
        }
        out.flush();
    }

    /** Prints a search: the verdict line first; {@code more} stands behind the file in the replay command. */
    void exploration(Seeds tried, Path file, String more) {
        var found = tried.found();
        if (format == FileOptions.Format.JSON) {
            out.println(RunJson.exploration(tried, words));
            out.flush();
            return;
        }
        if (found.failure().isPresent() && found.failure().get().outcome() instanceof Outcome.Rejected) {
            ending(found.failure().get());
            return;
        }
        (format == FileOptions.Format.TEXT ? out : err).println(Verdicts.text(found.verdict(), words));
        findings(Findings.of(found.found(), Locale.getDefault()));
        found.found().uncontrolled().forEach(call -> err.println(words.say("cli.uncontrolled", call)));
        if (!found.found().drawn().isEmpty()) {
            err.println(words.say("cli.drawn", found.found().drawn(), tried.seeds()));
        }
        found.failure().ifPresent(failure -> failure(failure, file, more + (tried.seed() == FileOptions.USUAL_SEED ? "" : " --seed " + tried.seed())));
        out.flush();
    }

    /** What is wrong though it is no failure by itself; how a run ended, and what could not be steered, is said elsewhere. */
    private void findings(List<Finding> found) {
        found.stream().filter(finding -> finding.kind() != Kind.STUCK && finding.kind() != Kind.UNCONTROLLED)
                .forEach(finding -> (format == FileOptions.Format.TEXT ? out : err).println(finding.sentence()));
    }

    private void failure(RunResult failure, Path file, String more) {
        var diagram = diagram(failure.trace());
        if (format == FileOptions.Format.MERMAID) {
            out.print(diagram.mermaid());
            return;
        }
        String choices = choices(failure.trace().choices());
        out.println();
        out.println(words.say("cli.schedule", choices));
        out.println(Outcomes.text(failure.outcome(), words));
        String at = Outcomes.at(failure.outcome());
        if (!at.isEmpty()) {
            out.println(words.say("cli.place", at));
        }
        out.println(words.say("cli.replay", "./lockstep run " + quoted(file) + more + " --replay " + choices + " --code " + Fit.code(failure)));
        out.println();
        out.print(TextDiagram.brief(diagram));
        if (diagram.lines().size() <= TextDiagram.MOST_READ) {
            out.println();
            out.print(diagram.mermaid());
        }
    }

    private void ending(RunResult result) {
        if (result.outcome() instanceof Outcome.Rejected(List<Diagnostic> diagnostics)) {
            for (var each : diagnostics) {
                err.println(each.cell() + ":" + each.line() + ":" + each.column() + ": " + each.message()
                        + (each.hint().isEmpty() ? "" : " " + each.hint()));
            }
            return;
        }
        if (result.outcome() instanceof Outcome.Completed(String value, _) && value.isEmpty()) {
            return;
        }
        err.println(Outcomes.text(result.outcome(), words));
        if (result.outcome() instanceof Outcome.Threw threw) {
            threw.failure().frames().forEach(frame -> err.println("    " + frame));
        }
        String advice = Outcomes.advice(result.outcome(), words);
        if (!advice.isEmpty()) {
            err.println(advice);
        }
    }

    private SequenceDiagram diagram(Trace trace) {
        return SequenceDiagram.of(trace, Lanes.suitedTo(trace), words.locale());
    }

    private static boolean failed(RunResult result) {
        return !(result.outcome() instanceof Outcome.Completed);
    }

    private static String choices(List<Integer> choices) {
        int end = choices.size();
        while (end > 1 && choices.get(end - 1) == 0) {
            end--;
        }
        return choices.isEmpty() ? "0" : choices.subList(0, end).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String quoted(Path file) {
        String name = file.toString();
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0) ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
