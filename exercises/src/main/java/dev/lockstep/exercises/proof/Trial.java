package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeListener;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.Submission;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One of the files that an exercise comes with, to be graded.
 *
 * @param file in the exercise's folder
 * @param twin what it must fail, when it is a wrong twin
 */
record Trial(String file, String source, Optional<Twin> twin, long seed) {
    static final String STARTER = "starter.java";
    static final String SOLUTION = "solution.java";

    /** A graded file. */
    record Result(Trial trial, Report report) {
        /** {@return what is not as it must be, or empty} */
        String complaint(Exercise exercise) {
            if (report.standing() == Standing.ERROR) {
                return "It could not be graded: " + String.join("; ", why());
            }
            if (!report.remarks().isEmpty() && !trial.file.equals(STARTER)) {
                return "It does not get as far as the checks: " + report.remarks().getFirst().message();
            }
            return switch (trial.file) {
                case STARTER -> report.points() == exercise.starterPoints() ? "" : "The starter scores " + report.points() + " of "
                        + report.outOf() + " points, and should score " + exercise.starterPoints() + ".";
                case SOLUTION -> report.passed() ? "" : "The solution does not pass: " + String.join("; ", why());
                default -> twin();
            };
        }

        private String twin() {
            var named = new TreeSet<>(trial.twin.map(Twin::fails).orElse(List.of()));
            var failed = new TreeSet<String>();
            report.checks().stream().filter(check -> check.standing() == Standing.FAILED).map(CheckReport::id).forEach(failed::add);
            return failed.equals(named) ? "" : "It says that it fails " + named + ", and fails " + failed + ".";
        }

        /** {@return what each check came to: this must be the same for every seed} */
        Map<String, Standing> standings() {
            var standings = new LinkedHashMap<String, Standing>();
            report.checks().forEach(check -> standings.put(check.id(), check.standing()));
            return standings;
        }

        private List<String> why() {
            var why = new ArrayList<>(report.remarks().stream().map(Object::toString).toList());
            report.checks().stream().filter(check -> check.standing() == Standing.FAILED || check.standing() == Standing.ERROR)
                    .map(check -> check.id() + ": " + (check.claim().isEmpty() ? "" : "not so: " + check.claim() + ". ") + check.message()).forEach(why::add);
            return why;
        }
    }

    Result grade(Grader grader, Pack pack, Exercise exercise) {
        return new Result(this, grader.grade(pack, exercise, submission(), options(), GradeListener.SILENT));
    }

    /** {@return the same file with several seeds, graded by one worker} */
    static List<Result> grade(List<Trial> seeds, Grader grader, Pack pack, Exercise exercise) {
        var reports = grader.grade(pack, exercise, seeds.getFirst().submission(), seeds.stream().map(Trial::options).toList(), GradeListener.SILENT);
        return IntStream.range(0, seeds.size()).mapToObj(i -> new Result(seeds.get(i), reports.get(i))).toList();
    }

    private Submission submission() {
        return Submission.of(file, source);
    }

    private GradeOptions options() {
        return GradeOptions.seeded(seed).readBy(GradeOptions.Audience.INSTRUCTOR);
    }
}
