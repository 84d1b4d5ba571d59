package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds submissions. What students handed in is read and never followed: no links, nothing is unpacked to the disk, files and zips
 * have bounds. In a folder or zip every student has a row for every exercise, also when nothing was handed in.
 */
public final class Gathering {
    private static final int MOST_FILES = 20_000;
    private static final int MOST_BYTES = 256 << 10;
    private static final int DEPTH = 8;

    private final List<String> exercises;
    private final List<Layout> layouts;
    private final Map<String, Map<String, Submission>> found = new TreeMap<>();
    private final Map<String, Candidate> single = new TreeMap<>();
    private final TreeSet<String> ignored = new TreeSet<>();

    private Gathering(List<String> exercises, Optional<Layout> layout) {
        this.exercises = exercises;
        var usual = new ArrayList<>(List.of(Layout.of("{student}/{exercise}.java")));
        if (exercises.size() == 1) {
            usual.add(Layout.of("{student}.java"));
            usual.add(Layout.of("{student}/*.java"));
        }
        layouts = layout.map(List::of).orElse(usual);
    }

    /**
     * What was found.
     *
     * @param candidates in the order of every report
     * @param ignored names of files that fit no layout
     */
    public record Gathered(List<Candidate> candidates, List<String> ignored) {}

    /**
     * {@return the rows of a report}
     *
     * @param places files, folders and zips; a file that is not there is a row
     * @throws GradeException when a folder or zip cannot be read
     */
    public static Gathered of(List<Path> places, List<String> exercises, Optional<Layout> layout) {
        var gathering = new Gathering(exercises, layout);
        for (var place : places) {
            gathering.take(place);
        }
        return gathering.gathered();
    }

    private void take(Path place) {
        try {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                folder(place);
            } else if (place.toString().endsWith(".zip") && Files.isRegularFile(place)) {
                zip(place);
            } else {
                file(place);
            }
        } catch (IOException e) {
            throw new GradeException(place + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void file(Path file) {
        var name = file.getFileName().toString().replaceAll("\\.java$", "");
        var student = layouts.stream().flatMap(layout -> layout.find(file.toString().replace('\\', '/')).stream()).findFirst();
        if (exercises.size() > 1 && !exercises.contains(name)) {
            ignored.add(file.toString());
            return;
        }
        var exercise = exercises.contains(name) ? name : exercises.getFirst();
        var who = exercises.contains(name) && student.isPresent() ? student.get().student() : name;
        var text = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Submission.read(file)) : Optional.<Submission>empty();
        single.put(file.toString(), new Candidate(who, exercise, text));
    }

    private void folder(Path folder) throws IOException {
        try (var files = Files.walk(folder, DEPTH)) {
            var sources = files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L).sorted().toList();
            if (sources.size() > MOST_FILES) {
                throw new GradeException(folder + " holds more than " + MOST_FILES + " .java files: grade it in parts.");
            }
            for (var file : sources) {
                add(folder.relativize(file).toString().replace('\\', '/'), Submission.read(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void zip(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var names = zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().endsWith(".java")).limit(MOST_FILES)
                    .map(ZipEntry::getName).sorted().toList();
            for (var name : names) {
                try (var in = zip.getInputStream(zip.getEntry(name))) {
                    add(name.replace('\\', '/').replaceFirst("^\\./", ""), Submission.of(name, in.readNBytes(MOST_BYTES + 1)));
                }
            }
        }
    }

    private void add(String path, Submission submission) {
        for (var layout : layouts) {
            var who = layout.find(path).filter(it -> it.exercise().isEmpty() || exercises.contains(it.exercise()));
            if (who.isPresent()) {
                var exercise = who.get().exercise().isEmpty() ? exercises.getFirst() : who.get().exercise();
                found.computeIfAbsent(who.get().student(), _ -> new HashMap<>()).putIfAbsent(exercise, submission);
                return;
            }
        }
        ignored.add(path);
    }

    private Gathered gathered() {
        var all = new ArrayList<>(single.values());
        found.forEach((student, works) ->
                exercises.forEach(exercise -> all.add(new Candidate(student, exercise, Optional.ofNullable(works.get(exercise))))));
        all.sort(Candidate.ORDER);
        return new Gathered(List.copyOf(all), List.copyOf(ignored));
    }
}
