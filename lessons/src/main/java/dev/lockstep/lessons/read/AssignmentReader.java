package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Assignment;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Text;
import dev.lockstep.lessons.markdown.MarkdownText;
import dev.lockstep.lessons.markdown.Outline;
import dev.lockstep.lessons.markdown.Rendering;
import dev.lockstep.lessons.markdown.Targets;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.OrderedList;

/** Reads an exercise's text in one language: statement, {@code ## Hints}, {@code ## Check ID} with {@code ### When it fails}. */
final class AssignmentReader {
    private static final String HINTS = "Hints";
    private static final String CHECK = "Check ";
    private static final String WHEN_IT_FAILS = "When it fails";

    private final Draft draft;
    private final Rendering rendering;
    private final Consumer<Problem> problems;

    AssignmentReader(Draft draft, Targets targets, Consumer<Problem> problems) {
        this.draft = draft;
        this.rendering = new Rendering(draft.text().file(), targets, problems);
        this.problems = problems;
    }

    Assignment read(List<String> checks) {
        Text statement = rendering.text(refuseHeadings(draft.outline().sections().getFirst().blocks()));
        var hints = new ArrayList<Text>();
        var texts = new LinkedHashMap<String, Assignment.CheckText>();
        for (Outline.Section section : draft.outline().sections().subList(1, draft.outline().sections().size())) {
            if (section.title().equals(HINTS)) {
                hints.addAll(hints(section));
            } else if (section.title().startsWith(CHECK)) {
                check(section, checks, texts);
            } else {
                tell(section.line(), "Unknown heading \"" + section.title() + "\""
                    + Nearest.advice(section.title(), List.of(HINTS, "Check ID")));
            }
        }
        for (String id : checks) {
            if (!texts.containsKey(id)) {
                tell(draft.outline().line(), "\"## Check " + id + "\" is missing: say what it checks.");
            }
        }
        if (statement.plain().isEmpty()) {
            tell(draft.outline().line(), "Say under the title what is to be done.");
        }
        return new Assignment(draft.language(), draft.outline().title(), draft.stale(), statement, hints, texts);
    }

    private List<Text> hints(Outline.Section section) {
        if (section.blocks().size() == 1 && section.blocks().getFirst() instanceof OrderedList list) {
            return MarkdownText.children(list).stream().map(item -> rendering.text(MarkdownText.children(item))).toList();
        }
        tell(section.line(), "Hints are one numbered list: \"1. …\".");
        return List.of();
    }

    private void check(Outline.Section section, List<String> checks, Map<String, Assignment.CheckText> into) {
        String id = section.title().substring(CHECK.length()).strip();
        if (!checks.contains(id)) {
            tell(section.line(), "The front matter has no check \"" + id + "\"" + Nearest.advice(id, checks));
            return;
        }
        var parts = Outline.cut(section.blocks(), 3);
        var whenItFails = new Text("", "");
        for (Outline.Section part : parts.subList(1, parts.size())) {
            if (part.title().equals(WHEN_IT_FAILS)) {
                whenItFails = rendering.text(part.blocks());
            } else {
                tell(part.line(), "Unknown heading \"" + part.title() + "\"" + Nearest.advice(part.title(), List.of(WHEN_IT_FAILS)));
            }
        }
        if (whenItFails.plain().isEmpty()) {
            tell(section.line(), "Say under \"### " + WHEN_IT_FAILS + "\" what happened, why, and where to look again.");
        }
        if (into.put(id, new Assignment.CheckText(rendering.text(parts.getFirst().blocks()), whenItFails)) != null) {
            tell(section.line(), "The check \"" + id + "\" is described twice.");
        }
    }

    private List<Block> refuseHeadings(List<Block> statement) {
        statement.stream().filter(Heading.class::isInstance).forEach(heading ->
            tell(MarkdownText.line(heading), "A statement has no headings of its own."));
        return statement;
    }

    private void tell(int line, String message) {
        problems.accept(Problem.error(draft.text().file(), line, 1, message));
    }
}
