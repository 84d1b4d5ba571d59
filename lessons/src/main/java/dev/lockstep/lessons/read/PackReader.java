package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Reading;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.yaml.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads all files of a pack. Runs nothing, throws nothing: what is wrong is told. */
public final class PackReader {
    private PackReader() {}

    /** {@return the pack and what is wrong with it, together with what was already told} */
    public static Reading read(PackFiles files, List<Problem> told) {
        var problems = new ArrayList<>(told);
        Optional<Pack> pack = told.isEmpty() || files.has(PackFiles.MANIFEST) ? pack(files, problems::add) : Optional.empty();
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Reading(pack, problems.stream().distinct().toList());
    }

    private static Optional<Pack> pack(PackFiles files, Consumer<Problem> problems) {
        return Manifest.read(files, problems).map(manifest -> {
            var lessons = manifest.lessons().stream()
                .flatMap(folder -> LessonDraft.read(files, folder, manifest, problems).stream()).toList();
            var exercises = manifest.exercises().stream()
                .flatMap(folder -> ExerciseDraft.read(files, folder, manifest, problems).stream()).toList();
            var index = Index.of(manifest.id(), lessons, exercises);
            var pack = new Pack(manifest.id(), manifest.version(), manifest.title(), manifest.description(), manifest.languages(),
                manifest.authors(), manifest.license(), manifest.java(), manifest.requires(),
                lessons.stream().map(draft -> new LessonReader(draft, index, problems).read()).toList(),
                exercises.stream().map(draft -> new ExerciseReader(draft, files, index, problems).read()).toList(), files.digest());
            var fronts = new HashMap<String, Fields>();
            lessons.forEach(lesson -> fronts.put(lesson.id(), lesson.front()));
            exercises.forEach(exercise -> fronts.put(exercise.id(), exercise.front()));
            Prerequisites.refuseCycles(pack, fronts);
            return pack;
        });
    }
}
