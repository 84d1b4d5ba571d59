package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Assignment;
import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Level;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.yaml.Fields;
import dev.lockstep.lessons.yaml.Nearest;
import dev.lockstep.lessons.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes a draft into an exercise: front matter, texts, and the Java beside them. */
final class ExerciseReader {
    private static final Pattern CHECK = Pattern.compile("@Check\\(\\s*\"([^\"\\n]*)\"\\s*\\)");
    private static final Pattern JUDGE = Pattern.compile("\\bclass Judge\\b");
    private static final List<String> FILES = List.of("exercise.md", "given.java", "starter.java", "solution.java", "checks.java", "wrong");
    private static final int MOST_POINTS = 1_000;

    private final ExerciseDraft draft;
    private final PackFiles files;
    private final Index index;
    private final Consumer<Problem> problems;
    private final String folder;

    ExerciseReader(ExerciseDraft draft, PackFiles files, Index index, Consumer<Problem> problems) {
        this.draft = draft;
        this.files = files;
        this.index = index;
        this.problems = problems;
        this.folder = "exercises/" + draft.folder();
    }

    Exercise read() {
        Fields front = draft.front();
        var checks = checks(front);
        var ids = checks.stream().map(Check::id).toList();
        String given = files.has(folder + "/given.java") ? java("given.java") : "";
        var exercise = new Exercise(draft.id(), draft.folder(), front.word("level", Level.class, Level.BEGINNER),
            front.number("minutes", 10, 1, 600), index.known(front, "needs", index.all()), watch(front), checks,
            front.number("starter-points", 0, 0, MOST_POINTS), pages(ids), given, java("starter.java"), java("solution.java"),
            new TwinReader(folder + "/wrong", files, front, problems).read(ids), checksJava(ids));
        front.required("level");
        front.required("minutes");
        front.refuseUnknown();
        warnOfMisspelledFiles();
        return exercise;
    }

    private static List<String> watch(Fields front) {
        front.list("watch").stream().filter(name -> !CellFence.isType(name)).forEach(name ->
            front.tell("watch", "\"" + name + "\" is not understood. Write simple type names: [Executor, Waker]."));
        return front.list("watch");
    }

    /** A file that almost has the name of one that is read is a mistake; others may lie there. */
    private void warnOfMisspelledFiles() {
        for (String file : files.under(folder)) {
            if (!FILES.contains(file)) {
                FILES.stream().filter(known -> Nearest.isNear(file, known)).findFirst().ifPresent(known -> problems.accept(
                    Problem.warning(folder + "/" + file, 1, 1, "Nobody reads this file; did you mean \"" + known + "\"?")));
            }
        }
    }

    private List<Check> checks(Fields front) {
        var checks = new ArrayList<Check>();
        for (Node item : front.items("checks")) {
            front.fields(item).ifPresent(fields -> {
                String id = Ids.stable(fields);
                var before = checks.stream().map(Check::id).toList();
                if (before.contains(id)) {
                    fields.tell("id", "The check \"" + id + "\" is here twice.");
                }
                fields.required("points");
                // a check may need only those above it: so there is no circle
                var needs = index.known(fields, "needs", new LinkedHashSet<>(before));
                checks.add(new Check(id, fields.number("points", 1, 0, MOST_POINTS), needs,
                    fields.word("shown", Check.Shown.class, Check.Shown.ALWAYS)));
                fields.refuseUnknown();
            });
        }
        if (checks.isEmpty()) {
            front.tell("checks", "\"checks:\" is missing: a list of {id: …, points: …}.");
        }
        return checks;
    }

    private Map<String, Assignment> pages(List<String> checks) {
        var pages = new LinkedHashMap<String, Assignment>();
        for (Draft text : draft.drafts().values()) {
            var page = new AssignmentReader(text, index.from(""), problems).read(checks);
            pages.values().stream().findFirst().filter(source -> source.hints().size() != page.hints().size()).ifPresent(source ->
                problems.accept(Problem.error(text.text().file(), text.outline().line(), 1,
                    "There are " + page.hints().size() + " hints here and " + source.hints().size() + " in the source text.")));
            pages.put(text.language(), page);
        }
        return pages;
    }

    private String java(String name) {
        return files.text(folder + "/" + name, problems).orElse("");
    }

    private String checksJava(List<String> declared) {
        String source = java("checks.java");
        var written = CHECK.matcher(source).results().limit(MOST_POINTS).toList();
        for (MatchResult check : written) {
            if (!declared.contains(check.group(1))) {
                tellInChecks(source, check.start(), "The front matter has no check \"" + check.group(1) + "\""
                    + Nearest.advice(check.group(1), declared));
            }
        }
        for (String id : new LinkedHashSet<>(declared)) {
            var places = written.stream().filter(check -> check.group(1).equals(id)).map(MatchResult::start).toList();
            if (!source.isEmpty() && places.size() != 1) {
                int judge = JUDGE.matcher(source).results().map(MatchResult::start).findFirst().orElse(0);
                tellInChecks(source, places.isEmpty() ? judge : places.getLast(), "There must be one method with @Check(\"" + id + "\").");
            }
        }
        return source;
    }

    private void tellInChecks(String source, int at, String message) {
        int line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        problems.accept(Problem.error(folder + "/checks.java", line, at - source.lastIndexOf('\n', at - 1), message));
    }
}
