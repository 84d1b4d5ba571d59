package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in pack is found inside a jar as it is found in a folder. */
class PackagedTest {
    @Test
    void theBuiltInPackIsReadFromAJarWithoutFolderEntries(@TempDir Path folder) throws Exception {
        Path classes = classes();
        Path jar = jar(classes, folder.resolve("lockstep.jar"));
        try (var loader = new URLClassLoader(classPath(classes, jar), ClassLoader.getPlatformClassLoader())) {
            var packs = loader.loadClass(Packs.class.getName());
            Object reading = packs.getMethod("readBuiltIn", String.class).invoke(null, "async-in-practice");
            assertThat(reading.toString()).isEqualTo(Packs.readBuiltIn("async-in-practice").toString()).contains("problems=[]");
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(Packs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path jar(Path classes, Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file)); var paths = Files.walk(classes)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                jar.write(Files.readAllBytes(path));
                jar.closeEntry();
            }
        }
        return file;
    }

    private static URL[] classPath(Path classes, Path jar) throws MalformedURLException {
        var urls = new ArrayList<URL>();
        urls.add(jar.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && !Path.of(entry).equals(classes)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
