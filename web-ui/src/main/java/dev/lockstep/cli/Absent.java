package dev.lockstep.cli;

import dev.lockstep.exercises.batch.Layout;
import dev.lockstep.lessons.yaml.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Places of a command line where there is nothing. Only a layout can say that such a file is the work that somebody did not hand in;
 * else its name was mistyped, and to call it missing would cost a student all points.
 */
final class Absent {
    private Absent() {}

    /** {@return a sentence for each, with what was probably meant} */
    static List<String> of(List<String> places, Optional<Layout> layout, String pack, List<String> exercises) {
        return places.stream().filter(place -> !Files.exists(Path.of(place), LinkOption.NOFOLLOW_LINKS))
                .filter(place -> layout.isEmpty() || !layout.get().fits(place.replace('\\', '/')))
                .map(place -> sentence(place, pack, exercises)).toList();
    }

    private static String sentence(String place, String pack, List<String> exercises) {
        var nothing = "There is no file, folder or zip " + place;
        var neighbour = neighbour(Path.of(place));
        boolean word = place.matches("[\\w-]+");
        return word && (neighbour.isEmpty() || exercises.stream().anyMatch(id -> Nearest.isNear(place, id)))
                ? nothing + ", and the pack " + pack + " has no such exercise" + Nearest.advice(place, exercises)
                : nothing + neighbour.map(near -> "; did you mean \"" + near + "\"?").orElse(".");
    }

    /** {@return what lies beside and has almost that name} */
    private static Optional<Path> neighbour(Path path) {
        var name = String.valueOf(path.getFileName());
        var folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(near -> Nearest.isNear(name, near)).sorted().findFirst().map(path::resolveSibling);
        } catch (IOException e) {
            // There is no such folder: nothing lies beside.
            return Optional.empty();
        }
    }
}
