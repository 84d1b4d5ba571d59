package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose work was found where, made into rows: one for each student and exercise. Nobody's work takes the place of another's: the same name
 * in two places is two students, told apart by the place; of two files of one student the one that is named like the exercise counts.
 */
final class Rows {
    /**
     * One file.
     *
     * @param place where it was found, such as {@code week-1.zip}
     * @param path in that place; empty when the place is the file itself
     * @param rank of the layout it fits, the best one first
     */
    record Find(String place, String path, String student, String exercise, int rank, Submission submission) {
        String name() {
            return place.replaceAll("\\.(java|zip)$", "") + (path.isEmpty() ? "" : "/" + student);
        }

        String file() {
            return path.isEmpty() ? place : path;
        }
    }

    private record Key(String student, String exercise) {}

    private final List<String> exercises;
    private final Map<Key, Map<String, Find>> found = new HashMap<>();
    private final Map<Key, Candidate> rows = new HashMap<>();
    private final TreeSet<String> students = new TreeSet<>();
    private final TreeSet<String> ignored = new TreeSet<>();

    Rows(List<String> exercises) {
        this.exercises = exercises;
    }

    void add(Find find) {
        var places = found.computeIfAbsent(new Key(find.student(), find.exercise()), _ -> new TreeMap<>());
        var other = places.get(find.place());
        if (other == null || find.rank() < other.rank()) {
            places.put(find.place(), find);
        }
        var left = other == null ? Optional.<Find>empty() : Optional.of(find.rank() < other.rank() ? other : find);
        left.filter(it -> !it.file().equals(places.getOrDefault(find.place(), it).file())).ifPresent(it -> ignore(it.file()));
    }

    int size() {
        return found.size();
    }

    /** {@return whether some file lies in its student's folder} */
    boolean hasFolders() {
        return found.values().stream().flatMap(places -> places.values().stream()).anyMatch(find -> find.path().indexOf('/') > 0);
    }

    /** Somebody of whom there is a folder, whatever is in it. */
    void student(String name) {
        students.add(name);
    }

    void ignore(String file) {
        ignored.add(file);
    }

    Gathering.Gathered gathered() {
        found.forEach((key, places) -> places.values().forEach(find -> {
            var student = places.size() == 1 ? key.student() : find.name();
            rows.put(new Key(student, key.exercise()), new Candidate(student, key.exercise(), Optional.of(find.submission())));
            if (!find.path().isEmpty()) {
                students.add(student);
            }
            if (places.size() > 1) {
                students.remove(key.student());
            }
        }));
        students.forEach(student -> exercises.forEach(exercise ->
                rows.putIfAbsent(new Key(student, exercise), new Candidate(student, exercise, Optional.empty()))));
        var all = new ArrayList<>(rows.values());
        all.sort(Candidate.ORDER);
        return new Gathering.Gathered(List.copyOf(all), List.copyOf(ignored));
    }

    /** A file that is named on the command line and is not there. */
    void missing(String student, String exercise) {
        rows.put(new Key(student, exercise), new Candidate(student, exercise, Optional.empty()));
    }
}
