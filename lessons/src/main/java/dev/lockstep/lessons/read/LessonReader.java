package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Level;
import dev.lockstep.lessons.Page;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Step;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.Outline;
import dev.lockstep.lessons.markdown.Rendering;
import dev.lockstep.lessons.yaml.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a draft into a lesson: the source language first, then the translations against it. */
final class LessonReader {
    private final LessonDraft draft;
    private final Index index;
    private final Consumer<Problem> problems;

    LessonReader(LessonDraft draft, Index index, Consumer<Problem> problems) {
        this.draft = draft;
        this.index = index;
        this.problems = problems;
    }

    Lesson read() {
        Fields front = draft.front();
        var lesson = new Lesson(draft.id(), draft.folder(), front.word("level", Level.class, Level.BEGINNER),
            front.number("minutes", 10, 1, 600), index.known(front, "needs", index.lessons()),
            index.known(front, "exercises", index.exercises()), pages());
        front.required("level");
        front.required("minutes");
        front.refuseUnknown();
        return lesson;
    }

    private Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        Page source = source();
        pages.put(source.language(), source);
        for (Draft translated : draft.drafts().values()) {
            if (!translated.language().equals(source.language())) {
                pages.put(translated.language(), translated(translated, source));
            }
        }
        return pages;
    }

    private Page source() {
        Draft text = draft.source();
        var fences = new Fences(rendering(text), problems);
        var steps = new ArrayList<Step>();
        var ids = new HashSet<String>(Set.of(Step.FIRST));
        for (Outline.Section section : text.outline().sections()) {
            steps.add(step(text, section, fences::read));
            if (!section.title().isEmpty() && section.id().isEmpty()) {
                tell(text, section, "This heading needs an id for links: \"## " + section.title().replaceFirst("\\s*\\{#.*", "") + " {#an-id}\"; an id has letters, digits, \"-\" and \"_\".");
            } else if (!section.id().isEmpty() && !ids.add(section.id())) {
                tell(text, section, "The id \"" + section.id() + "\" is used twice in this lesson.");
            }
        }
        var page = new Page(text.language(), text.outline().title(), false, steps);
        fences.refuseUnknownCells(page);
        return page;
    }

    private Page translated(Draft text, Page source) {
        var translation = new Translation(source, rendering(text), text.text().file(), problems);
        var steps = text.outline().sections().stream().map(section -> step(text, section, translation::read)).toList();
        translation.compare(steps, text.outline());
        return new Page(text.language(), text.outline().title(), text.stale(), translation.withExpects(steps));
    }

    private Step step(Draft text, Outline.Section section, Function<Fence, List<Block>> fences) {
        boolean first = section.title().isEmpty() && section.id().isEmpty();
        var blocks = Blocks.read(text.text().file(), section.blocks(), rendering(text), fences, problems);
        return new Step(first ? Step.FIRST : section.id(), first ? text.outline().title() : section.title(),
            first ? text.outline().line() : section.line(), blocks);
    }

    private Rendering rendering(Draft text) {
        return new Rendering(text.text().file(), index.from(draft.id()), problems);
    }

    private void tell(Draft text, Outline.Section section, String message) {
        problems.accept(Problem.error(text.text().file(), section.line(), 1, message));
    }
}
