package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.Standing;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves an exercise: the starter scores what it says, the solution all, each wrong twin fails exactly the checks that it names;
 * and no verdict ever flips, whatever the seed.
 */
final class ExerciseProof {
    private static final Pattern PLACE = Pattern.compile("([\\w.-]+\\.java):([0-9]{1,7})(?::([0-9]{1,7}))?");
    private static final Set<String> SHARED = Set.of("checks.java", "given.java");

    private final Exercise exercise;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private ExerciseProof(Exercise exercise) {
        this.exercise = exercise;
    }

    /** {@return the gradings that prove it: each file once a seed} */
    static List<Trial> trials(Exercise exercise, int runs) {
        var trials = new ArrayList<Trial>();
        for (int seed = 1; seed <= runs; seed++) {
            trials.add(new Trial(Trial.STARTER, exercise.starter(), Optional.empty(), seed));
            trials.add(new Trial(Trial.SOLUTION, exercise.solution(), Optional.empty(), seed));
            for (var twin : exercise.twins()) {
                trials.add(new Trial("wrong/" + twin.name() + ".java", twin.source(), Optional.of(twin), seed));
            }
        }
        return trials;
    }

    /** {@return what is wrong, after all gradings} */
    static List<Problem> problems(Exercise exercise, List<Trial.Result> results) {
        var proof = new ExerciseProof(exercise);
        Map<String, List<Trial.Result>> byFile = new LinkedHashMap<>();
        results.forEach(result -> byFile.computeIfAbsent(result.trial().file(), _ -> new ArrayList<>()).add(result));
        byFile.values().forEach(proof::file);
        return List.copyOf(proof.problems);
    }

    private void file(List<Trial.Result> results) {
        var bad = results.stream().filter(result -> !result.complaint(exercise).isEmpty()).toList();
        if (bad.size() == results.size()) {
            say(bad.getFirst(), bad.getFirst().complaint(exercise));
        } else if (!bad.isEmpty()) {
            var good = results.stream().filter(result -> !bad.contains(result)).findFirst().orElseThrow();
            say(bad.getFirst(), "This verdict flips: with seed " + good.trial().seed() + " it is as it should be, with seed "
                    + bad.getFirst().trial().seed() + " not. " + bad.getFirst().complaint(exercise));
        } else {
            results.stream().filter(result -> !result.standings().equals(results.getFirst().standings())).findFirst()
                    .ifPresent(other -> flips(results.getFirst(), other));
        }
    }

    private void flips(Trial.Result one, Trial.Result other) {
        for (Map.Entry<String, Standing> check : one.standings().entrySet()) {
            Standing then = other.standings().getOrDefault(check.getKey(), Standing.NOT_JUDGED);
            if (check.getValue() != then) {
                say(other, "This verdict flips: the check \"" + check.getKey() + "\" is " + words(check.getValue()) + " with seed "
                        + one.trial().seed() + " and " + words(then) + " with seed " + other.trial().seed() + ".");
                return;
            }
        }
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_JUDGED -> "not judged";
            case ERROR -> "not to be judged";
        };
    }

    /** At the place that the report names, if it names one; a twin's claim stands in its first line. */
    private void say(Trial.Result result, String message) {
        String folder = "exercises/" + exercise.folder() + "/";
        Matcher place = PLACE.matcher(place(result));
        boolean found = place.find();
        boolean shared = found && SHARED.contains(place.group(1));
        if (!found || result.trial().twin().isPresent() && !shared && result.report().remarks().isEmpty()) {
            problems.add(Problem.error(folder + result.trial().file(), 1, 1, message));
            return;
        }
        String file = folder + (shared ? place.group(1) : result.trial().file());
        int column = place.group(3) == null ? 1 : Integer.parseInt(place.group(3));
        problems.add(Problem.error(file, Integer.parseInt(place.group(2)), column, message));
    }

    private static String place(Trial.Result result) {
        var report = result.report();
        return report.remarks().isEmpty()
                ? report.checks().stream().map(check -> check.place().isEmpty() ? check.message() : check.place()).filter(text -> PLACE.matcher(text).find())
                        .findFirst().orElse("")
                : report.remarks().getFirst().place();
    }
}
