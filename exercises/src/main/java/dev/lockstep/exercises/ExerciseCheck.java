package dev.lockstep.exercises;

import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves an exercise: the starter scores what it says, the solution all, each wrong twin fails exactly the checks that it names;
 * and no verdict ever flips, whatever the seed.
 */
public final class ExerciseCheck {
    private final Grader grader;
    private final Pack pack;
    private final Exercise exercise;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private ExerciseCheck(Grader grader, Pack pack, Exercise exercise) {
        this.grader = grader;
        this.pack = pack;
        this.exercise = exercise;
    }

    /** {@return what is wrong with an exercise, after so many gradings of each of its files, each with another seed} */
    public static List<Problem> of(Grader grader, Pack pack, Exercise exercise, int runs) {
        var check = new ExerciseCheck(grader, pack, exercise);
        for (int seed = 1; seed <= runs && check.problems.isEmpty(); seed++) {
            check.once(seed);
        }
        return List.copyOf(check.problems);
    }

    private void once(long seed) {
        var starter = grade("starter.java", exercise.starter(), seed);
        if (starter.points() != exercise.starterPoints()) {
            say("starter.java", seed, "The starter scores " + starter.points() + " of " + starter.outOf() + " points, and should score "
                    + exercise.starterPoints() + ".");
        }
        var solution = grade("solution.java", exercise.solution(), seed);
        if (!solution.passed()) {
            say("solution.java", seed, "The solution does not pass: " + String.join("; ", why(solution)));
        }
        for (var twin : exercise.twins()) {
            var failed = failed(grade("wrong/" + twin.name() + ".java", twin.source(), seed));
            if (!failed.equals(new TreeSet<>(twin.fails()))) {
                say("wrong/" + twin.name() + ".java", seed, "It says that it fails " + twin.fails() + ", and fails " + failed + ".");
            }
        }
    }

    private Report grade(String file, String source, long seed) {
        var report = grader.grade(pack, exercise, Submission.of(file, source), GradeOptions.seeded(seed), GradeListener.SILENT);
        if (report.standing() == Standing.ERROR) {
            say(file, seed, "It could not be graded: " + String.join("; ", why(report)));
        } else if (!report.remarks().isEmpty()) {
            say(file, seed, "It does not get as far as the checks: " + report.remarks().getFirst());
        }
        return report;
    }

    private static Set<String> failed(Report report) {
        var failed = new TreeSet<String>();
        report.checks().stream().filter(check -> check.standing() == Standing.FAILED).map(CheckReport::id).forEach(failed::add);
        return failed;
    }

    private static List<String> why(Report report) {
        var why = new ArrayList<>(report.remarks().stream().map(Remark::toString).toList());
        report.checks().stream().filter(check -> check.standing() != Standing.PASSED).map(check -> check.id() + ": " + check.message()).forEach(why::add);
        return why;
    }

    private void say(String file, long seed, String message) {
        problems.add(Problem.error("exercises/" + exercise.folder() + "/" + file, 0, 0, message + " (seed " + seed + ")"));
    }
}
