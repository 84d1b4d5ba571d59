package dev.lockstep.lessons.read;

import dev.lockstep.lessons.MermaidBlock;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence that is a diagram. Diagrams of strangers are hostile: only three kinds, no settings, no links, no styles. Whatever is
 * refused is told, and shown as text.
 */
final class MermaidFence {
    private static final int LONGEST = 20_000;
    private static final Pattern KIND = Pattern.compile("(sequenceDiagram|flowchart|graph|stateDiagram-v2)(\\s.*)?");
    private static final Pattern LIGHT = Pattern.compile("\\s*%%\\s*lit\\s+([A-Za-z0-9_]+)\\s*=\\s*(.+)");
    private static final Pattern STATEMENT = Pattern.compile(
        "(?i)\\s*(click|links?|properties|details|style|classDef|linkStyle|href|callback|call)\\b.*", Pattern.DOTALL);
    private static final List<String> REFUSED = List.of("%%{", "$$", "<", "@{", "url(", "javascript:", "data:");

    private MermaidFence() {}

    static MermaidBlock read(Fence fence, Consumer<Problem> problems) {
        fence.refuseUnknown(List.of("id"), problems);
        boolean lit = fence.role().equals("lit");
        if (!lit && !fence.role().isEmpty()) {
            fence.tell("Unknown word \"" + fence.role() + "\"" + Nearest.advice(fence.role(), List.of("lit")), problems);
        }
        if (lit && fence.attribute("id", "").isEmpty()) {
            fence.tell("A lit diagram needs an id: mermaid lit id=…", problems);
        }
        var text = new StringJoiner("\n");
        var lights = new ArrayList<MermaidBlock.Light>();
        for (String line : fence.body().split("\n", -1)) {
            Matcher light = LIGHT.matcher(line);
            if (lit && light.matches()) {
                light(light, fence, problems, lights);
            } else {
                text.add(line);
            }
        }
        for (MermaidBlock.Light light : lights) {
            if (!Pattern.compile("(?<!\\w)" + light.node() + "(?!\\w)").matcher(text.toString()).find()) {
                fence.tell("This diagram has no node \"" + light.node() + "\" that could be lit.", problems);
            }
        }
        String complaint = complaint(text.toString());
        if (!complaint.isEmpty()) {
            fence.tell("This diagram is shown as text: " + complaint, problems);
        }
        return new MermaidBlock(fence.attribute("id", ""), text.toString(), complaint.isEmpty(), lights);
    }

    private static void light(Matcher light, Fence fence, Consumer<Problem> problems, List<MermaidBlock.Light> into) {
        try {
            into.add(new MermaidBlock.Light(light.group(1), SightText.parse(light.group(2))));
        } catch (IllegalArgumentException e) {
            fence.tell("\"" + light.group().strip() + "\" is not understood: " + e.getMessage(), problems);
        }
    }

    private static String complaint(String text) {
        if (text.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters.";
        }
        String plain = text.strip();
        if (!KIND.matcher(plain.lines().findFirst().orElse("")).matches()) {
            return "it must begin with sequenceDiagram, flowchart, graph or stateDiagram-v2.";
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        for (String refused : REFUSED) {
            if (lower.contains(refused)) {
                return "\"" + refused + "\" is not allowed in it.";
            }
        }
        for (String statement : plain.split("[\\n\\r\\u2028\\u2029;]")) {
            Matcher matcher = STATEMENT.matcher(statement);
            if (matcher.matches() && !isNodeOrMessage(statement)) {
                return "\"" + matcher.group(1) + "\" is not allowed in it; diagrams get their colours and links from the page.";
            }
        }
        return "";
    }

    /** A participant may be called Call: what has an arrow, a colon or a shape right behind its first word is no such statement. */
    private static boolean isNodeOrMessage(String statement) {
        String plain = statement.strip();
        return plain.matches("[A-Za-z]+\\s*(-[-.>)x]|=|--|\\[|\\(|\\{).*") && !plain.toLowerCase(Locale.ROOT).startsWith("click");
    }
}
