package dev.lockstep.lessons.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a pack that is a zip. One folder around everything, as archivers make it, is left away. */
final class ZipFiles {
    private ZipFiles() {}

    static void gather(Path file, Gathering into) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ZipException("there is no such folder or zip");
        }
        if (Files.size(file) > Bounds.PACK) {
            throw new ZipException("a zip has at most " + Bounds.PACK / (1024 * 1024) + " MiB");
        }
        var links = new HashSet<String>();
        var names = new ArrayList<String>();
        for (ZipEntryKind entry : ZipEntryKind.all(Files.readAllBytes(file))) {
            names.add(entry.name());
            if (entry.link()) {
                links.add(entry.name());
            }
        }
        String around = around(names);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements() && !into.isFull(); ) {
                var entry = entries.nextElement();
                gatherOne(zip, entry, around, links, into);
            }
        }
    }

    private static void gatherOne(ZipFile zip, ZipEntry entry, String around, Set<String> links, Gathering into) throws IOException {
        String name = entry.getName();
        String path = name.startsWith(around) ? name.substring(around.length()) : name;
        if (links.contains(name)) {
            into.refuse(path, "a pack holds files and folders only, no links");
        } else if (!entry.isDirectory() && into.accepts(path)) {
            try (var in = zip.getInputStream(entry)) {
                into.read(path, in);
            } catch (ZipException e) {
                into.refuse(path, "it cannot be unpacked [" + e.getMessage() + "]");
            }
        } else if (entry.isDirectory() && path.length() > 1 && !SafePath.complaint(path.substring(0, path.length() - 1)).isEmpty()
                && !SafePath.isLitter(path.substring(0, path.length() - 1))) {
            into.accepts(path.substring(0, path.length() - 1));
        }
    }

    /** {@return {@code folder/} when all entries lie in one folder that holds the pack's manifest, else empty} */
    private static String around(List<String> names) {
        if (names.contains(PackFiles.MANIFEST)) {
            return "";
        }
        return names.stream().filter(name -> name.endsWith("/" + PackFiles.MANIFEST) && name.indexOf('/') == name.lastIndexOf('/'))
            .map(name -> name.substring(0, name.indexOf('/') + 1))
            .filter(prefix -> names.stream().allMatch(name -> name.startsWith(prefix) || SafePath.isLitter(name)))
            .findFirst().orElse("");
    }
}
