package dev.lockstep.lessons.read;

import dev.lockstep.lessons.markdown.Targets;
import dev.lockstep.lessons.yaml.Fields;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every id of a pack that something may name.
 *
 * @param anchors of each lesson, by its id
 * @param cells of each lesson, by its id
 * @param exercises ids
 */
record Index(String pack, Map<String, Set<String>> anchors, Map<String, Set<String>> cells, Set<String> exercises) {
    static Index of(String pack, List<LessonDraft> lessons, List<ExerciseDraft> exercises) {
        var index = new Index(pack, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (LessonDraft lesson : lessons) {
            index.once(lesson.id(), lesson.front());
            index.anchors.put(lesson.id(), lesson.anchors());
            index.cells.put(lesson.id(), lesson.cells());
        }
        for (ExerciseDraft exercise : exercises) {
            index.once(exercise.id(), exercise.front());
            index.exercises.add(exercise.id());
        }
        return index;
    }

    /** {@return where links lead that stand in a lesson, or outside any when {@code lesson} is empty} */
    Targets from(String lesson) {
        return (scheme, rest) -> switch (scheme) {
            case "lesson" -> lesson(rest.split("#", 2));
            case "exercise" -> found(exercises, rest, "exercise", "#/exercise/" + pack + "/" + rest);
            default -> lesson.isEmpty() ? Targets.Target.none("A link to a cell must stand in the cell's lesson.")
                : found(cells.getOrDefault(lesson, Set.of()), rest, "cell", "#/lesson/" + pack + "/" + lesson + "/" + rest);
        };
    }

    /** Tells those names that are no lesson, or with {@code orExercise} no exercise either. */
    List<String> known(Fields front, String key, Set<String> ids) {
        var names = front.list(key);
        for (String name : names) {
            if (!ids.contains(name)) {
                front.tell(key, "There is no \"" + name + "\"" + Nearest.advice(name, ids));
            }
        }
        return names.stream().filter(ids::contains).toList();
    }

    /** {@return ids of all lessons} */
    Set<String> lessons() {
        return anchors.keySet();
    }

    /** {@return ids of all lessons and exercises} */
    Set<String> all() {
        var all = new LinkedHashSet<>(lessons());
        all.addAll(exercises);
        return all;
    }

    private Targets.Target lesson(String[] parts) {
        String id = parts[0];
        String address = "#/lesson/" + pack + "/" + id;
        if (parts.length == 1 || !anchors.containsKey(id)) {
            return found(anchors.keySet(), id, "lesson", address);
        }
        return found(anchors.getOrDefault(id, Set.of()), parts[1], "step of lesson " + id, address + "/" + parts[1]);
    }

    private static Targets.Target found(Set<String> ids, String id, String what, String address) {
        return ids.contains(id) ? Targets.Target.at(address)
            : Targets.Target.none("There is no " + what + " \"" + id + "\"" + Nearest.advice(id, ids));
    }

    private void once(String id, Fields front) {
        if (all().contains(id)) {
            front.tell("id", "The id \"" + id + "\" is used twice in this pack.");
        }
    }
}
