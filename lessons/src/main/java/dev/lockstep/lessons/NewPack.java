package dev.lockstep.lessons;

import dev.lockstep.lessons.files.PackFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Locale;

/** Makes a pack to begin with: a lesson, an exercise, an explanation, and schemas for the editor. */
public final class NewPack {
    private static final String MANIFEST = PackFiles.MANIFEST;
    private static final String SCHEMAS = ".lockstep/schema/";

    private NewPack() {}

    /** {@return whether something is there that would be in the way} */
    public static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Writes the pack into a folder, which is made; a file that is there already is never written over. */
    public static void in(Path folder) throws IOException {
        var problems = new ArrayList<Problem>();
        PackFiles template = PackFiles.template(problems::add);
        if (!problems.isEmpty()) {
            throw new IOException("The pack that new ones are made from cannot be read: " + problems.getFirst());
        }
        for (var file : template.contents().entrySet()) {
            byte[] bytes = file.getKey().equals(MANIFEST) ? manifest(file.getValue(), folder) : file.getValue();
            write(folder.resolve(file.getKey()), bytes);
        }
        for (String name : Schemas.NAMES) {
            write(folder.resolve(SCHEMAS + name + ".schema.json"), Schemas.text(name).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] manifest(byte[] template, Path folder) {
        return new String(template, StandardCharsets.UTF_8).replaceFirst("(?m)^id: .*$", "id: " + id(folder)).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the folder's name as an id} */
    private static String id(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String plain = (name == null ? "" : name.toString()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "my-pack" : plain.substring(0, Math.min(plain.length(), 60));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
