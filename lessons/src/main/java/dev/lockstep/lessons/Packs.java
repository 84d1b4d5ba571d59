package dev.lockstep.lessons;

import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.read.PackReader;
import dev.lockstep.lessons.yaml.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to packs. Reading never throws for what a pack holds and runs nothing of it.
 */
public final class Packs {
    private Packs() {}

    /** {@return ids of the packs that come with Lockstep} */
    public static List<String> builtIn() {
        return PackFiles.builtIns();
    }

    /** {@return a pack that comes with Lockstep} */
    public static Reading readBuiltIn(String id) {
        var problems = new ArrayList<Problem>();
        PackFiles files = PackFiles.builtIn(id, problems::add);
        return PackReader.read(files, problems);
    }

    /** {@return a pack that is a folder or a zip} */
    public static Reading read(Path folderOrZip) {
        var problems = new ArrayList<Problem>();
        PackFiles files = PackFiles.read(folderOrZip, problems::add);
        return PackReader.read(files, problems);
    }

    /** {@return the pack that a command line means: a folder, a zip, or else the id of a built-in pack} */
    public static Reading read(String pack) {
        return !isPlace(pack) && builtIn().contains(pack) ? readBuiltIn(pack) : isPlace(pack) ? read(Path.of(pack)) : none(pack);
    }

    /** {@return a pack of nothing but that lesson, for a page that lies in no pack: what it names of other lessons is told as missing} */
    public static Reading readLesson(Path page) {
        var problems = new ArrayList<Problem>();
        var reading = PackReader.read(PackFiles.lone(page, problems::add), problems);
        return new Reading(reading.pack(), reading.problems().stream().map(problem -> new Problem(problem.severity(),
            String.valueOf(page.getFileName()), problem.line(), problem.column(), problem.message())).toList());
    }

    private static boolean isPlace(String pack) {
        try {
            return Files.exists(Path.of(pack));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Reading none(String pack) {
        return new Reading(Optional.empty(), List.of(Problem.error("", 0, 0, "There is no folder, zip or built-in pack \"" + pack + "\""
            + Nearest.advice(pack, builtIn()))));
    }
}
