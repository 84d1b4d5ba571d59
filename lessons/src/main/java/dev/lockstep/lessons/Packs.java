package dev.lockstep.lessons;

import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.files.PackZip;
import dev.lockstep.lessons.files.Seal;
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

    /**
     * A pack and the zip that was made of it.
     *
     * @param zip the same bytes from the same files on every machine
     */
    public record Built(Reading reading, byte[] zip) {}

    /** {@return a folder's pack as one zip with the digests of its files} */
    public static Built build(Path folder) {
        var problems = new ArrayList<Problem>();
        PackFiles files = PackFiles.read(folder, problems::add);
        return new Built(PackReader.read(files, problems), PackZip.of(files));
    }

    /**
     * What became of a built pack on its way.
     *
     * @param problems files that were changed, added or lost, or why it cannot be known
     * @param files in the pack
     * @param digest of the pack as it is now
     */
    public record Verified(List<Problem> problems, int files, String digest) {
        public Verified {
            problems = List.copyOf(problems);
        }
    }

    /** {@return whether a zip is as it was built} */
    public static Verified verify(Path zip) {
        var problems = new ArrayList<Problem>();
        PackFiles files = PackFiles.read(zip, problems::add);
        if (files.seal().isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error(Seal.FILE, 1, 1, "This list of digests is missing: the zip was not made by pack build."));
        }
        return new Verified(problems, files.contents().size(), files.digest());
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
