package dev.lockstep.exercises;

import dev.lockstep.exercises.drive.Drives;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.exercises.drive.Exhibitor;
import dev.lockstep.exercises.pack.Prepared;
import dev.lockstep.exercises.report.Plain;
import dev.lockstep.kernel.Judge;
import dev.lockstep.kernel.Judge.Judgement;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.lessons.Assignment.CheckText;
import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.worker.program.Limits;
import java.util.Optional;

/** The learner's program and the judge, each in its worker, and between them nothing but inputs and observations. */
final class Court {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LoadedProgram program;
    private final Judge judge;
    private final Prepared prepared;
    private final Submission submission;
    private final GradeOptions options;
    private final String seed;
    private final GradeListener listener;

    Court(LoadedProgram program, Judge judge, Prepared prepared, Submission submission, GradeOptions options, String seed, GradeListener listener) {
        this.program = program;
        this.judge = judge;
        this.prepared = prepared;
        this.submission = submission;
        this.options = options;
        this.seed = seed;
        this.listener = listener;
    }

    /** Judges one check, whose needs have passed. */
    CheckReport judge(Check check, String language) {
        long start = System.nanoTime();
        long seeds = Digests.seed(seed, check.id());
        var exercise = prepared.exercise();
        var drives = new Drives(program, prepared.checks().orElseThrow(), exercise.watch(), options, seeds,
                schedules -> listener.searching(check.id(), schedules));
        var judgement = judge.judge("Judge", check.id(), seeds, limits(), drives::answer);
        var it = new Sheet(check, title(exercise, check, language), drives.schedules(), start);
        if (drives.trouble().isPresent()) {
            var trouble = drives.trouble().get();
            return it.lost(trouble.submissions() ? Standing.FAILED : Standing.ERROR, "", trouble.sentence(), "", "");
        }
        return switch (judgement) {
            case Judgement.NotJudged(var why) -> it.lost(Standing.ERROR, "", "This check could not be judged: " + (why.endsWith(".") ? why : why + "."), "", "");
            case Judgement.Judged judged when judged.passed() -> it.won(drives.passed());
            case Judgement.Judged judged -> {
                var shown = new Exhibitor(program, options, submission.name()).of(drives, judged.drive(), judged.result());
                var verdict = drives.failed(judged.drive(), judged.result());
                // What the verdict ends with is not said twice.
                var evidence = verdict.endsWith(": " + judged.evidence()) ? "" : shown.map(Exhibit::told).filter(told -> !told.isEmpty())
                        .orElseGet(() -> sentence(judged.evidence()));
                var lost = it.lost(Standing.FAILED, verdict, evidence, judged.claim(), feedback(exercise, check, language));
                yield it.with(lost, shown);
            }
        };
    }

    private Limits limits() {
        var run = options.limits().run();
        return new Limits(options.limits().check().toMillis(), run.steps(), run.events(), run.outputBytes(), run.tasks());
    }

    static String title(Exercise exercise, Check check, String language) {
        return exercise.in(language).check(check.id()).map(text -> text.claim().plain().strip()).orElse(check.id());
    }

    private static String feedback(Exercise exercise, Check check, String language) {
        return exercise.in(language).check(check.id()).map(CheckText::whenItFails).map(text -> text.plain().strip()).orElse("");
    }

    private static String sentence(String half) {
        return half.isEmpty() ? "" : Character.toUpperCase(half.charAt(0)) + half.substring(1) + (half.endsWith(".") ? "" : ".");
    }

    static long millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /** The report of one check while it is written. */
    private record Sheet(Check check, String title, long schedules, long start) {
        CheckReport won(String verdict) {
            return new CheckReport(check.id(), title, Standing.PASSED, check.points(), check.points(), Plain.line(verdict), "", "", "", schedules, "",
                    Optional.empty(), millisSince(start));
        }

        CheckReport lost(Standing standing, String verdict, String message, String claim, String feedback) {
            return new CheckReport(check.id(), title, standing, 0, check.points(), Plain.line(verdict), Plain.line(message), Plain.line(claim), feedback,
                    schedules, "", Optional.empty(), millisSince(start));
        }

        CheckReport with(CheckReport it, Optional<Exhibit> failure) {
            return new CheckReport(it.id(), it.title(), it.standing(), it.points(), it.outOf(), it.verdict(), it.message(), it.claim(), it.feedback(),
                    it.schedules(), failure.map(Exhibit::place).orElse(""), failure, it.millis());
        }
    }
}
