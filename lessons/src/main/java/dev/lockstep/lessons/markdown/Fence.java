package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/**
 * A code fence: {@code java cell id=one run=failing lanes="tasks,locks"}.
 *
 * @param language first word, empty for none
 * @param role second word when it has no {@code =}, such as {@code cell}; empty for none
 * @param attributes by name, in order
 * @param body what stands between the fences, without the last line feed
 * @param line of the opening fence in its file
 */
public record Fence(String file, String language, String role, Map<String, String> attributes, String body, int line) {
    private static final int LONGEST = 1_000;
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)=(?:\"([^\"]*)\"|([A-Za-z0-9_,.:-]+))");
    private static final Pattern PART = Pattern.compile("\\S*\"[^\"]*\"\\S*|\\S+");

    public Fence {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** {@return what a fence says; attributes that cannot be read are told} */
    public static Fence of(String file, FencedCodeBlock block, Consumer<Problem> problems) {
        int line = MarkdownText.line(block);
        if (block.getInfo().length() > LONGEST) {
            problems.accept(Problem.error(file, line, 1, "This line is longer than " + LONGEST + " characters."));
            return new Fence(file, "", "", Map.of(), block.getLiteral(), line);
        }
        var parts = PART.matcher(block.getInfo()).results().map(MatchResult::group).toList();
        String language = parts.isEmpty() ? "" : parts.getFirst();
        boolean hasRole = parts.size() > 1 && parts.get(1).indexOf('=') < 0;
        var attributes = new LinkedHashMap<String, String>();
        for (String part : parts.subList(Math.min(hasRole ? 2 : 1, parts.size()), parts.size())) {
            Matcher attribute = ATTRIBUTE.matcher(part);
            if (!attribute.matches()) {
                problems.accept(Problem.error(file, line, 1, "\"" + part + "\" is no attribute; write key=value or key=\"some words\"."));
            } else if (attributes.putIfAbsent(attribute.group(1), attribute.group(attribute.group(2) != null ? 2 : 3)) != null) {
                problems.accept(Problem.error(file, line, 1, "The attribute \"" + attribute.group(1) + "\" is here twice."));
            }
        }
        String body = block.getLiteral();
        String text = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        return new Fence(file, language, hasRole ? parts.get(1) : "", attributes, text, line);
    }

    /** {@return the value of an attribute, or {@code otherwise}} */
    public String attribute(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    /** {@return the values of an attribute that is a list: {@code tasks,locks}} */
    public List<String> list(String name) {
        return Arrays.stream(attribute(name, "").split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Tells the attributes that are not among the known ones. */
    public void refuseUnknown(List<String> known, Consumer<Problem> problems) {
        for (String name : attributes.keySet()) {
            if (!known.contains(name)) {
                tell("Unknown attribute \"" + name + "\"" + Nearest.advice(name, known), problems);
            }
        }
    }

    /** Tells something about the opening line. */
    public void tell(String message, Consumer<Problem> problems) {
        problems.accept(Problem.error(file, line, 1, message));
    }
}
