package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Sight;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses what is to be seen in a trace. Errors are {@link IllegalArgumentException}s whose message ends a sentence. */
final class SightText {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\"([^\"]*)\"|([\\p{L}\\p{N}_.#$*<>-]+)|([(),]))");
    private static final int DEPTH = 8;

    /** Words that mean a moment, with the least and the most number of their arguments. */
    private static final Map<String, List<Integer>> MOMENTS = Map.of("changed", List.of(1, 1), "called", List.of(1, 1),
        "woke", List.of(0, 1), "raced", List.of(0, 1), "before", List.of(2, 2), "concurrent", List.of(2, 2), "count", List.of(3, 3), "neverAfter", List.of(2, 2));

    private final String text;
    private final Matcher tokens;
    private String token = "";
    private boolean punctuation;

    private SightText(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
        next();
    }

    /** {@return any expression, such as {@code state(open)}} */
    static Sight parse(String text) {
        var parser = new SightText(text);
        Sight sight = parser.sight(1);
        if (!parser.token.isEmpty()) {
            throw new IllegalArgumentException("nothing may follow after \")\".");
        }
        return sight;
    }

    /** {@return an expression made of moments} */
    static Sight parseMoment(String text) {
        Sight sight = parse(text);
        check(sight);
        return sight;
    }

    private static void check(Sight sight) {
        List<Integer> counts = MOMENTS.get(sight.word());
        if (counts == null) {
            throw new IllegalArgumentException("\"" + sight.word() + "\" is unknown" + Nearest.advice(sight.word(), MOMENTS.keySet()));
        }
        int arguments = sight.arguments().size();
        if (arguments < counts.getFirst() || arguments > counts.getLast()) {
            throw new IllegalArgumentException("\"" + sight.word() + "\" takes " + counts.getLast() + " arguments.");
        }
        switch (sight.word()) {
            case "before", "concurrent", "neverAfter" -> sight.arguments().forEach(SightText::check);
            case "count" -> check(sight.arguments().getFirst());
            default -> { }
        }
    }

    private Sight sight(int depth) {
        if (depth > DEPTH || token.isEmpty() || punctuation) {
            throw new IllegalArgumentException("a word is expected, as in called(Waker.wake).");
        }
        String word = token;
        next();
        if (!isPunctuation("(")) {
            return new Sight(word, List.of());
        }
        next();
        var arguments = new ArrayList<Sight>();
        while (!isPunctuation(")")) {
            arguments.add(sight(depth + 1));
            if (isPunctuation(",")) {
                next();
            } else if (!isPunctuation(")")) {
                throw new IllegalArgumentException("\")\" is missing.");
            }
        }
        next();
        return new Sight(word, arguments);
    }

    private boolean isPunctuation(String mark) {
        return punctuation && token.equals(mark);
    }

    private void next() {
        if (tokens.lookingAt()) {
            punctuation = tokens.group(3) != null;
            token = punctuation ? tokens.group(3) : tokens.group(1) != null ? tokens.group(1) : tokens.group(2);
            tokens.region(tokens.end(), text.length());
        } else if (text.substring(tokens.regionStart()).isBlank()) {
            punctuation = false;
            token = "";
        } else {
            throw new IllegalArgumentException("\"" + text.charAt(tokens.regionStart()) + "\" must stand between quotes.");
        }
    }
}
