package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Step;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.markdown.Anchor;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.Outline;
import dev.lockstep.lessons.yaml.Fields;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;

/**
 * A lesson parsed, so that its ids are known, but not yet rendered.
 *
 * @param front front matter of the source language
 * @param drafts by language, the source language first
 */
record LessonDraft(String id, String folder, Fields front, Map<String, Draft> drafts) {
    static Optional<LessonDraft> read(PackFiles files, String folder, Manifest manifest, Consumer<Problem> problems) {
        var drafts = Draft.all(files, "lessons/" + folder, "lesson", manifest, problems);
        return drafts.values().stream().findFirst().map(source -> {
            var front = new Fields(source.text().file(), source.text().front(), problems);
            return new LessonDraft(Ids.stable(front), folder, front, drafts);
        });
    }

    Draft source() {
        return drafts.values().iterator().next();
    }

    /** {@return everything in the lesson that a link can name: steps and smaller headings} */
    Set<String> anchors() {
        var anchors = new LinkedHashSet<String>();
        anchors.add(Step.FIRST);
        for (Outline.Section section : source().outline().sections()) {
            anchors.add(section.id());
            section.blocks().stream().filter(Heading.class::isInstance).forEach(heading -> anchors.add(Anchor.of((Heading) heading).id()));
        }
        anchors.remove("");
        return anchors;
    }

    /** {@return ids of the cells} */
    Set<String> cells() {
        return source().text().blocks().stream().filter(FencedCodeBlock.class::isInstance)
            .map(block -> Fence.of(source().text().file(), (FencedCodeBlock) block, _ -> { }))
            .filter(CellFence::isCell).map(fence -> fence.attribute("id", "")).filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
