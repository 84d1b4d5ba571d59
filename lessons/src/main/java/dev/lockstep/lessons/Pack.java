package dev.lockstep.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One lesson pack, read.
 *
 * @param id stable for ever, {@code [a-z0-9-]+}
 * @param title by language
 * @param description by language
 * @param languages the first one is the source, the others are translations of it
 * @param java the Java release its code is written for
 * @param lessons in reading order
 * @param digest SHA-256 over all its files, hexadecimal; the same for a folder, a zip and the built-in form of the same files
 */
public record Pack(
        String id, String version, Map<String, String> title, Map<String, String> description, List<String> languages,
        List<String> authors, String license, int java, Requirements requires, List<Lesson> lessons, List<Exercise> exercises,
        String digest) {
    public Pack {
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
        description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
        languages = List.copyOf(languages);
        authors = List.copyOf(authors);
        lessons = List.copyOf(lessons);
        exercises = List.copyOf(exercises);
    }

    /** {@return the lesson of that id, if there is one} */
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** {@return the exercise of that id, if there is one} */
    public Optional<Exercise> exercise(String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }
}
