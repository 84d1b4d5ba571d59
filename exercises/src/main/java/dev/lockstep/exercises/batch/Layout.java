package dev.lockstep.exercises.batch;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where in a folder or zip whose work lies: {@code {student}/{exercise}.java}; {@code *} is any name. */
public final class Layout {
    /** Whose file it is; the exercise is empty where the layout does not say. */
    record Found(String student, String exercise) {}

    private static final String NAME = "[^/\\\\]{1,120}";
    private static final Pattern PART = Pattern.compile("\\{student\\}|\\{exercise\\}|\\*|[^{}*]+|.");

    private final Pattern pattern;
    private final boolean namesExercise;
    private final boolean byStudent;

    private Layout(Pattern pattern, String text) {
        this.pattern = pattern;
        namesExercise = text.contains("{exercise}");
        byStudent = text.startsWith("{student}/");
    }

    /** {@return a layout} @throws IllegalArgumentException with a sentence when the text names no student, or a word that is not known */
    public static Layout of(String text) {
        var regex = new StringBuilder();
        PART.matcher(text).results().forEach(part -> regex.append(switch (part.group()) {
            case "{student}" -> "(?<student>" + NAME + ")";
            case "{exercise}" -> "(?<exercise>" + NAME + ")";
            case "*" -> NAME;
            case "{", "}" -> throw new IllegalArgumentException("A layout knows {student} and {exercise}, and no other word in braces: " + text);
            default -> Pattern.quote(part.group());
        }));
        if (text.split("\\{student\\}", -1).length != 2 || text.split("\\{exercise\\}", -1).length > 2) {
            throw new IllegalArgumentException("A layout names {student} once, and {exercise} once or not at all: " + text);
        }
        return new Layout(Pattern.compile(regex.toString()), text);
    }

    /** {@return whether it says whose work lies there} */
    public boolean fits(String path) {
        return find(path).isPresent();
    }

    /** {@return whether each student has a folder at the top} */
    boolean isByStudent() {
        return byStudent;
    }

    Optional<Found> find(String path) {
        var found = pattern.matcher(path);
        return found.matches() ? Optional.of(new Found(found.group("student"), namesExercise ? found.group("exercise") : "")) : Optional.empty();
    }
}
