package dev.lockstep.lessons.files;

import dev.lockstep.lessons.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All files of one pack in memory: paths with {@code /} from the pack's root, sorted.
 *
 * @param contents never changed after it was handed over
 * @param seal the list of digests that came with them, which is none of them; empty when there was none
 */
public record PackFiles(SortedMap<String, byte[]> contents, Optional<byte[]> seal) {
    /** File that makes a folder a pack. */
    public static final String MANIFEST = "pack.yaml";

    private static final String LONE = """
            format: 1
            id: lone-lesson
            version: 0.1.0
            title: {en: Lesson}
            languages: [en]
            authors: [Unknown]
            license: Unknown
            java: 25
            lessons: [01-lesson]
            exercises: []
            """;

    /** Reads a folder or a zip; whatever is wrong is told to {@code problems}, and the rest is read. */
    public static PackFiles read(Path place, Consumer<Problem> problems) {
        var gathering = new Gathering(problems);
        try {
            if (Files.isDirectory(place)) {
                FolderFiles.gather(place.toRealPath(), gathering);
            } else {
                ZipFiles.gather(place, gathering);
            }
        } catch (IOException e) {
            problems.accept(Problem.error("", 0, 0, "This pack cannot be read: " + place.getFileName() + " [" + e.getMessage() + "]."));
        }
        PackFiles files = gathering.files();
        // In a folder the author is at work: there the list is only left over.
        files.seal.filter(_ -> !Files.isDirectory(place)).ifPresent(list -> Seal.broken(list, files.contents).forEach(problems));
        return files;
    }

    /** {@return a pack around one lesson's page, the only file that is read} */
    public static PackFiles lone(Path page, Consumer<Problem> problems) {
        var contents = new TreeMap<String, byte[]>();
        contents.put(MANIFEST, LONE.getBytes(StandardCharsets.UTF_8));
        try {
            contents.put("lessons/01-lesson/lesson.md", Files.size(page) > Bounds.FILE ? new byte[0] : Files.readAllBytes(page));
        } catch (IOException e) {
            problems.accept(Problem.error("", 0, 0, "This lesson cannot be read: " + page.getFileName() + " [" + e.getMessage() + "]."));
        }
        return new PackFiles(contents, Optional.empty());
    }

    /** Reads a pack that comes with Lockstep. */
    public static PackFiles builtIn(String id, Consumer<Problem> problems) {
        var gathering = new Gathering(problems);
        try {
            BuiltInFiles.gather(id, gathering);
        } catch (IOException e) {
            problems.accept(Problem.error("", 0, 0, "The built-in pack " + id + " cannot be read [" + e.getMessage() + "]."));
        }
        return gathering.files();
    }

    /** {@return the files of a new pack} */
    public static PackFiles template(Consumer<Problem> problems) {
        return builtIn(BuiltInFiles.TEMPLATE, problems);
    }

    /** {@return ids of the packs that come with Lockstep} */
    public static List<String> builtIns() {
        return BuiltInFiles.ids();
    }

    public boolean has(String path) {
        return contents.containsKey(path);
    }

    /** {@return the names directly under a folder, sorted} */
    public List<String> under(String folder) {
        String prefix = folder + "/";
        return contents.keySet().stream().filter(path -> path.startsWith(prefix))
            .map(path -> path.substring(prefix.length())).map(rest -> rest.split("/", 2)[0]).distinct().toList();
    }

    /** {@return a file's text without byte order mark and with line feeds only; empty when it is missing or no text, which is told} */
    public Optional<String> text(String path, Consumer<Problem> problems) {
        byte[] bytes = contents.get(path);
        if (bytes == null) {
            problems.accept(Problem.error(path, 0, 0, "This file is missing."));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException _) {
            problems.accept(Problem.error(path, 0, 0, "This file is not UTF-8; save it as UTF-8."));
            return Optional.empty();
        }
    }

    /** {@return SHA-256 over the sorted paths and contents, each preceded by its length in bytes; hexadecimal} */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, bytes) -> {
                add(sha, path.getBytes(StandardCharsets.UTF_8));
                add(sha, bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }

    private static void add(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
        sha.update(bytes);
    }
}
