package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds submissions. What students handed in is read and never followed: a link is a row that says so, nothing is unpacked to the disk,
 * files and zips have bounds. In a folder or zip every student has a row for every exercise, also when nothing was handed in.
 */
public final class Gathering {
    private static final int MOST_FILES = 20_000;
    private static final int MOST_BYTES = 256 << 10;
    private static final long MOST_OF_ALL = 128L << 20;
    private static final int DEPTH = 8;

    private final List<String> exercises;
    private final List<Layout> layouts;
    private final boolean named;
    private final Rows rows;
    private long read;

    private Gathering(List<String> exercises, Optional<Layout> layout) {
        this.exercises = exercises;
        var usual = new ArrayList<>(List.of(Layout.of("{student}/{exercise}.java")));
        if (exercises.size() == 1) {
            usual.add(Layout.of("{student}.java"));
            usual.add(Layout.of("{student}/*.java"));
        }
        layouts = layout.map(List::of).orElse(usual);
        named = layout.isPresent();
        rows = new Rows(exercises);
    }

    /**
     * What was found.
     *
     * @param candidates in the order of every report
     * @param ignored names of files that fit no layout
     */
    public record Gathered(List<Candidate> candidates, List<String> ignored) {
        /** {@return whether there are files and none of them is anybody's, so that to call everybody's work missing would be wrong} */
        public boolean isNobodys() {
            return candidates.isEmpty() || !ignored.isEmpty() && candidates.stream().allMatch(each -> each.submission().isEmpty());
        }
    }

    /** Whose file it is. */
    private record Owner(String student, String exercise, int rank) {}

    /**
     * {@return the rows of a report}
     *
     * @param places files, folders and zips; a file that is not there is the row of somebody who handed in nothing
     * @throws GradeException when a folder or zip cannot be read
     */
    public static Gathered of(List<Path> places, List<String> exercises, Optional<Layout> layout) {
        var gathering = new Gathering(exercises, layout);
        for (var place : places) {
            gathering.take(place);
        }
        return gathering.rows.gathered();
    }

    private void take(Path place) {
        try {
            if (Files.isDirectory(place)) {
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
        var path = slashes(file);
        var name = file.getFileName().toString().replaceAll("\\.java$", "");
        var owner = owner(path).filter(it -> named || exercises.contains(name));
        if (owner.isEmpty() && exercises.size() > 1 && !exercises.contains(name)) {
            rows.ignore(file.toString());
            return;
        }
        var exercise = owner.map(Owner::exercise).orElse(exercises.contains(name) ? name : exercises.getFirst());
        var student = owner.map(Owner::student).orElse(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            rows.add(new Rows.Find(path, "", student, exercise, 0, submission(file)));
        } else {
            rows.missing(student, exercise);
        }
    }

    private void folder(Path folder) throws IOException {
        int before = rows.size();
        var root = folder.toRealPath();
        try (var files = Files.walk(root, DEPTH)) {
            var sources = files.filter(file -> file.toString().endsWith(".java") && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L).sorted().toList();
            if (sources.size() > MOST_FILES) {
                throw new GradeException(folder + " holds more than " + MOST_FILES + " .java files: grade it in parts.");
            }
            for (var file : sources) {
                add(folder, slashes(root.relativize(file)), submission(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        try (var inside = Files.list(root)) {
            students(inside.filter(Files::isDirectory).map(each -> each.getFileName().toString()), before);
        }
    }

    private void zip(Path archive) throws IOException {
        int before = rows.size();
        try (var zip = new ZipFile(archive.toFile())) {
            var names = zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().endsWith(".java")).limit(MOST_FILES)
                    .map(ZipEntry::getName).sorted().toList();
            for (var name : names) {
                try (var in = zip.getInputStream(zip.getEntry(name))) {
                    add(archive, name.replace('\\', '/').replaceFirst("^\\./", ""), counted(archive, Submission.of(name, in.readNBytes(MOST_BYTES + 1))));
                }
            }
            students(zip.stream().filter(ZipEntry::isDirectory).map(entry -> entry.getName().replaceAll("/$", "")), before);
        }
    }

    /** Where each student has a folder, an empty one is a student's too. */
    private void students(Stream<String> folders, int before) {
        if (layouts.getFirst().isByStudent() && (rows.hasFolders() || rows.size() == before)) {
            folders.filter(name -> name.matches("[^./\\\\_][^/\\\\]{0,119}")).forEach(rows::student);
        }
    }

    private void add(Path place, String path, Submission submission) {
        owner(path).ifPresentOrElse(owner -> rows.add(new Rows.Find(slashes(place), path, owner.student(), owner.exercise(), owner.rank(), submission)),
                () -> rows.ignore(path));
    }

    private Optional<Owner> owner(String path) {
        return IntStream.range(0, layouts.size()).boxed().flatMap(rank -> layouts.get(rank).find(path).stream()
                .filter(it -> it.exercise().isEmpty() || exercises.contains(it.exercise()))
                .map(it -> new Owner(it.student(), it.exercise().isEmpty() ? exercises.getFirst() : it.exercise(), rank))).findFirst();
    }

    private Submission submission(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? counted(file, Submission.read(file)) : Submission.link(file.getFileName().toString());
    }

    private Submission counted(Path place, Submission submission) {
        read += submission.text().length();
        if (read > MOST_OF_ALL) {
            throw new GradeException("At " + place + " there are more than " + (MOST_OF_ALL >> 20) + " MB of Java: grade it in parts.");
        }
        return submission;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
