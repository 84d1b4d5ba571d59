package dev.lockstep.exercises;

import dev.lockstep.exercises.intake.Intake;
import dev.lockstep.exercises.pack.Half;
import dev.lockstep.exercises.pack.Prepared;
import dev.lockstep.exercises.report.Plain;
import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.worker.rewrite.RewriteException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One grading of one submission. */
final class Grading {
    private final Kernel kernel;
    private final Judges judges;
    private final Pack pack;
    private final Prepared prepared;
    private final Exercise exercise;
    private final Submission submission;
    private final GradeOptions options;
    private final GradeListener listener;
    private final long start = System.nanoTime();

    Grading(Kernel kernel, Judges judges, Pack pack, Prepared prepared, Submission submission, GradeOptions options, GradeListener listener) {
        this.kernel = kernel;
        this.judges = judges;
        this.pack = pack;
        this.prepared = prepared;
        this.exercise = prepared.exercise();
        this.submission = submission;
        this.options = options;
        this.listener = listener;
    }

    Report report() {
        return reports(List.of(options)).getFirst();
    }

    /** {@return a report for each of these, all from one worker: classes are loaded anew for each drive, but the virtual machine stays} */
    List<Report> reports(List<GradeOptions> all) {
        if (prepared.judge().isEmpty() || prepared.checks().isEmpty()) {
            return unjudged(all, Standing.ERROR, prepared.faults());
        }
        return switch (Intake.of(submission, prepared.taken())) {
            case Intake.Refused(var remarks) -> unjudged(all, Standing.FAILED, remarks);
            case Intake.Accepted(var file) -> switch (prepared.with(file, kernel)) {
                case Half.Unfit(var remarks) -> unjudged(all, Standing.FAILED, remarks);
                case Half.Broken(var remarks) -> unjudged(all, Standing.ERROR, remarks);
                case Half.Ready(var code) -> judged(all, code, prepared.judge().get());
            };
        };
    }

    private Grading with(GradeOptions other) {
        return new Grading(kernel, judges, pack, prepared, submission, other, listener);
    }

    private List<Report> judged(List<GradeOptions> all, CompiledCode code, CompiledCode judgeCode) {
        try (var program = kernel.load(code); var judge = judges.borrow(judgeCode)) {
            var reports = new ArrayList<Report>();
            for (var each : all) {
                reports.add((each == options ? this : with(each)).judged(program, judge));
            }
            if (reports.stream().flatMap(report -> report.checks().stream()).noneMatch(check -> check.standing() == Standing.ERROR)) {
                judge.isSound();
            }
            return reports;
        } catch (RewriteException e) {
            return unjudged(all, Standing.FAILED, List.of(new Remark(submission.name(), String.valueOf(e.getMessage()), "")));
        }
    }

    private Report judged(LoadedProgram program, Judges.Borrowed judge) {
        var court = new Court(program, judge.judge(), prepared, submission, options, seed(), listener);
        var reports = new ArrayList<CheckReport>();
        Set<String> passed = new HashSet<>();
        for (var check : exercise.checks()) {
            listener.checking(check.id(), reports.size(), exercise.checks().size());
            var report = judged(check, court, passed);
            if (report.standing() == Standing.PASSED) {
                passed.add(check.id());
            }
            reports.add(redacted(check, report));
            listener.checked(reports.getLast());
        }
        return report(standing(reports), List.of(), reports);
    }

    private CheckReport judged(Check check, Court court, Set<String> passed) {
        var missing = check.needs().stream().filter(need -> !passed.contains(need)).findFirst();
        return waits(check) ? waiting(check) : missing.isPresent() ? notJudged(check, "Not judged, since this did not pass: " + title(missing.get()))
                : court.judge(check, options.language());
    }

    /** {@return what the learner reads above a check; nobody knows its id} */
    private String title(String check) {
        return exercise.checks().stream().filter(each -> each.id().equals(check)).findFirst()
                .map(each -> Court.title(exercise, each, options.language())).orElse(check);
    }

    private boolean waits(Check check) {
        return check.shown() == Check.Shown.AFTER_DEADLINE && options.audience() == GradeOptions.Audience.LEARNERS;
    }

    private CheckReport waiting(Check check) {
        return new CheckReport(check.id(), Court.title(exercise, check, options.language()), Standing.NOT_JUDGED, 0, 0, "",
                "Judged after the deadline.", "", "", 0, "", Optional.empty(), 0);
    }

    /** Here, not in each writer: what is not in a report cannot leak from it. */
    private CheckReport redacted(Check check, CheckReport it) {
        boolean hidden = check.shown() == Check.Shown.NEVER && !options.isForAuthor();
        var message = it.standing() == Standing.PASSED ? "" : "What this check looks at is not shown.";
        return !hidden ? it : new CheckReport(it.id(), it.title(), it.standing(), it.points(), it.outOf(), "", message, "", "", 0, "", Optional.empty(), 0);
    }

    private static Standing standing(List<CheckReport> all) {
        // A check that waits for the deadline is worth nothing yet.
        var reports = all.stream().filter(report -> report.outOf() > 0 || report.standing() != Standing.NOT_JUDGED).toList();
        if (reports.stream().anyMatch(report -> report.standing() == Standing.ERROR)) {
            return Standing.ERROR;
        }
        return reports.stream().allMatch(report -> report.standing() == Standing.PASSED) ? Standing.PASSED : Standing.FAILED;
    }

    private List<Report> unjudged(List<GradeOptions> all, Standing standing, List<Remark> remarks) {
        return all.stream().map(each -> with(each).unjudged(standing, remarks)).toList();
    }

    private Report unjudged(Standing standing, List<Remark> remarks) {
        var why = standing == Standing.ERROR ? "Not judged: the exercise itself is broken." : "Not judged: the submission could not be run.";
        return report(standing, remarks, exercise.checks().stream().map(check -> waits(check) ? waiting(check) : notJudged(check, why)).toList());
    }

    private CheckReport notJudged(Check check, String why) {
        return new CheckReport(check.id(), Court.title(exercise, check, options.language()), Standing.NOT_JUDGED, 0, check.points(), "", why, "", "", 0,
                "", Optional.empty(), 0);
    }

    private Report report(Standing standing, List<Remark> remarks, List<CheckReport> checks) {
        int points = checks.stream().mapToInt(CheckReport::points).sum();
        var plain = remarks.stream().map(one -> new Remark(Plain.line(one.place()), Plain.line(one.message()), Plain.line(one.hint()))).toList();
        return new Report(new Report.PackName(pack.id(), pack.version(), pack.digest()), exercise.id(), exercise.in(options.language()).title(),
                submission.name(), submission.digest(), options.seed(), sandbox(), options.limits(), Runtime.version().toString(), standing, points,
                checks.stream().mapToInt(CheckReport::outOf).sum(), plain, checks, Court.millisSince(start));
    }

    /** Found by trying when the kernel started, never assumed. */
    private String sandbox() {
        return kernel.tier().name().toLowerCase(Locale.ROOT);
    }

    private String seed() {
        return pack.digest() + " " + submission.digest() + " " + options.seed();
    }
}
