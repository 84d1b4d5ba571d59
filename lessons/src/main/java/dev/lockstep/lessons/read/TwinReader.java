package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Twin;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.yaml.Fields;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the wrong twins of an exercise: their first line is {@code // fails ID[, ID]: reason}. */
final class TwinReader {
    private static final Pattern FIRST_LINE = Pattern.compile("// fails ([a-z0-9, -]+): *(\\S.*)");
    private static final int ENOUGH = 2;

    private final String folder;
    private final PackFiles files;
    private final Fields front;
    private final Consumer<Problem> problems;

    /** What no twin fails is told at the checks in the exercise's front matter. */
    TwinReader(String folder, PackFiles files, Fields front, Consumer<Problem> problems) {
        this.folder = folder;
        this.files = files;
        this.front = front;
        this.problems = problems;
    }

    List<Twin> read(List<String> checks) {
        var twins = files.under(folder).stream().filter(name -> name.endsWith(".java")).map(name -> twin(name, checks)).toList();
        if (twins.size() < ENOUGH) {
            front.warn("checks", "An exercise has at least two wrong twins, each with a misconception of its own.");
        }
        for (String id : checks) {
            if (twins.size() >= ENOUGH && twins.stream().noneMatch(twin -> twin.fails().contains(id))) {
                front.warn("checks", "No wrong twin fails the check \"" + id + "\": nobody knows whether it can fail.");
            }
        }
        return twins;
    }

    private Twin twin(String name, List<String> checks) {
        String path = folder + "/" + name;
        String source = files.text(path, problems).orElse("");
        Matcher line = FIRST_LINE.matcher(source.lines().findFirst().orElse(""));
        String title = name.substring(0, name.length() - ".java".length());
        if (!line.matches()) {
            problems.accept(Problem.error(path, 1, 1, "A wrong twin begins with \"// fails ID: reason\"."));
            return new Twin(title, List.of(), "", source);
        }
        var fails = Arrays.stream(line.group(1).split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
        for (String id : fails) {
            if (!checks.contains(id)) {
                problems.accept(Problem.error(path, 1, 1, "There is no check \"" + id + "\"" + Nearest.advice(id, checks)));
            }
        }
        return new Twin(title, fails, line.group(2), source);
    }
}
