package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.yaml.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An exercise parsed, so that its id is known, but not yet rendered.
 *
 * @param front front matter of the source language
 * @param drafts by language, the source language first
 */
record ExerciseDraft(String id, String folder, Fields front, Map<String, Draft> drafts) {
    static Optional<ExerciseDraft> read(PackFiles files, String folder, Manifest manifest, Consumer<Problem> problems) {
        var drafts = Draft.all(files, "exercises/" + folder, "exercise", manifest, problems);
        return drafts.values().stream().findFirst().map(source -> {
            var front = new Fields(source.text().file(), source.text().front(), problems);
            return new ExerciseDraft(Ids.stable(front), folder, front, drafts);
        });
    }
}
