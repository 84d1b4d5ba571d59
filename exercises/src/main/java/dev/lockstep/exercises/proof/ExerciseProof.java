package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.pack.ChecksFile;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves an exercise: the starter scores what it says, the solution all, each wrong twin fails exactly the checks that it names;
 * and no verdict ever flips, whatever the seed.
 */
final class ExerciseProof {
    private static final Pattern PLACE = Pattern.compile("([\\w.-]+\\.java)(?::([0-9]{1,7})(?::([0-9]{1,7}))?)?");
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

    /** {@return which of them one worker does: each alone, or all seeds of a file where somebody who writes it waits for the answer} */
    static List<List<Trial>> groups(Exercise exercise, ProofOptions options) {
        var trials = trials(exercise, options.runs());
        return options.isQuick() ? List.copyOf(trials.stream().collect(Collectors.groupingBy(Trial::file, LinkedHashMap::new, Collectors.toList())).values())
                : trials.stream().map(List::of).toList();
    }

    /** {@return what is wrong, after all gradings} */
    static List<Problem> problems(Exercise exercise, List<Trial.Result> results) {
        var proof = new ExerciseProof(exercise);
        Map<String, List<Trial.Result>> byFile = new LinkedHashMap<>();
        results.forEach(result -> byFile.computeIfAbsent(result.trial().file(), _ -> new ArrayList<>()).add(result));
        byFile.values().forEach(proof::file);
        byFile.getOrDefault(Trial.STARTER, List.of()).stream().limit(1).forEach(proof::starterThatDoesNotCompile);
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

    /** It may: then it scores nothing. But whoever begins with it begins with an error. */
    private void starterThatDoesNotCompile(Trial.Result result) {
        var remarks = result.report().remarks();
        if (result.report().standing() != Standing.ERROR && !remarks.isEmpty()) {
            Matcher place = PLACE.matcher(remarks.getFirst().place());
            boolean found = place.find() && place.group(1).equals(Trial.STARTER);
            problems.add(Problem.warning(folder() + Trial.STARTER, found ? number(place.group(2)) : 1, found ? number(place.group(3)) : 1,
                    "A learner begins with an error: " + remarks.getFirst().message()));
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
        String folder = folder();
        Matcher place = PLACE.matcher(place(result));
        boolean found = place.find();
        if (!found && isChecksFault(result)) {
            problems.add(Problem.error(folder + "checks.java", check(result), 1, message));
            return;
        }
        boolean shared = found && SHARED.contains(place.group(1));
        if (!found || result.trial().twin().isPresent() && !shared && result.report().remarks().isEmpty()) {
            problems.add(Problem.error(folder + result.trial().file(), 1, 1, message));
            return;
        }
        String file = folder + (shared ? place.group(1) : result.trial().file());
        problems.add(Problem.error(file, number(place.group(2)), number(place.group(3)), message));
    }

    private String folder() {
        return "exercises/" + exercise.folder() + "/";
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** What cannot be judged is the check's fault, unless the code itself goes two ways or too many. */
    private static boolean isChecksFault(Trial.Result result) {
        return error(result).filter(check -> !check.message().startsWith("The same schedule") && !check.message().startsWith("The runs ended")).isPresent();
    }

    private int check(Trial.Result result) {
        String id = error(result).map(CheckReport::id).orElse("");
        return ChecksFile.of(exercise.checksJava()).stream().flatMap(checks -> checks.checks().stream()).filter(mark -> mark.id().equals(id))
                .mapToInt(ChecksFile.Marked::line).findFirst().orElse(1);
    }

    private static Optional<CheckReport> error(Trial.Result result) {
        return result.report().checks().stream().filter(check -> check.standing() == Standing.ERROR).findFirst();
    }

    private static String place(Trial.Result result) {
        var report = result.report();
        return report.remarks().isEmpty()
                ? report.checks().stream().map(check -> check.place().isEmpty() ? check.message() : check.place()).filter(text -> PLACE.matcher(text).find())
                        .findFirst().orElse("")
                : report.remarks().getFirst().place();
    }
}
