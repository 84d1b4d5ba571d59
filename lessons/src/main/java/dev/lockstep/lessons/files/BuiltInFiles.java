package dev.lockstep.lessons.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files of the packs that come with Lockstep: resources under {@code packs/}, in a folder or a jar. */
final class BuiltInFiles {
    /** Holds the ids, one a line: a class path cannot be listed. */
    private static final String INDEX = "/packs/built-in.txt";

    /** Lies beside the built-in packs and is none of them: what {@code pack new} makes. */
    static final String TEMPLATE = "template";

    private BuiltInFiles() {}

    static List<String> ids() {
        try (var in = BuiltInFiles.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(id -> !id.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of built-in packs cannot be read: " + INDEX, e);
        }
    }

    static void gather(String id, Gathering into) throws IOException {
        URL manifest = id.equals(TEMPLATE) || ids().contains(id) ? BuiltInFiles.class.getResource("/packs/" + id + "/" + PackFiles.MANIFEST) : null;
        if (manifest == null) {
            throw new FileNotFoundException("there is no built-in pack of this name");
        }
        if (manifest.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                gather(jar, "packs/" + id + "/", into);
            }
        } else {
            FolderFiles.gather(folderOf(manifest), into);
        }
    }

    private static void gather(JarFile jar, String prefix, Gathering into) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(prefix) && !entry.isDirectory() && into.accepts(entry.getName().substring(prefix.length()))) {
                try (var in = jar.getInputStream(entry)) {
                    into.read(entry.getName().substring(prefix.length()), in);
                }
            }
        }
    }

    private static Path folderOf(URL manifest) throws IOException {
        try {
            return Path.of(manifest.toURI()).resolveSibling(".").normalize().toRealPath();
        } catch (URISyntaxException e) {
            throw new IOException("its place is no address: " + manifest, e);
        }
    }
}
