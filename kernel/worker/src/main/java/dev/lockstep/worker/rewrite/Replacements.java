package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.Replaces;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;

/** The table of all {@link Replaces} methods, read once from the classes of their package; none of them is initialised. */
final class Replacements {
    private static final String PACKAGE = Replaces.class.getPackageName();
    private static final Replacements ALL = new Replacements(classes());

    private final Map<String, List<Replacement>> byKey = new HashMap<>();

    /** @param classes whose methods are to be read */
    Replacements(List<Class<?>> classes) {
        for (Class<?> type : classes) {
            for (Method method : type.getDeclaredMethods()) {
                Replaces replaces = method.getAnnotation(Replaces.class);
                if (replaces != null) {
                    Replacement replacement = Replacement.of(method, replaces);
                    byKey.computeIfAbsent(replacement.key(), _ -> new ArrayList<>()).add(replacement);
                }
            }
        }
    }

    /** {@return what the hooks offer} */
    static Replacements all() {
        return ALL;
    }

    /** {@return the most specific replacement with this key whose owner passes} */
    Optional<Replacement> find(String key, Predicate<Class<?>> owner) {
        return byKey.getOrDefault(key, List.of()).stream().filter(replacement -> owner.test(replacement.replaced()))
                .reduce((one, other) -> one.replaced().isAssignableFrom(other.replaced()) ? other : one);
    }

    /** {@return the classes of the hooks' package} */
    static List<Class<?>> classes() {
        return classNames().stream().<Class<?>>map(Replacements::load).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Replaces.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class " + name + " is listed beside Replaces but cannot be loaded", e);
        }
    }

    private static List<String> classNames() {
        try {
            File home = new File(Replaces.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return (home.isDirectory() ? inFolder(home) : inJar(home)).stream()
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .map(file -> PACKAGE + '.' + file.substring(0, file.length() - ".class".length())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the package " + PACKAGE + " cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the package " + PACKAGE + " has no file location", e);
        }
    }

    private static List<String> inFolder(File home) throws IOException {
        String[] names = new File(home, PACKAGE.replace('.', '/')).list();
        if (names == null) {
            throw new IOException("no folder " + home);
        }
        return Arrays.stream(names).sorted().toList();
    }

    private static List<String> inJar(File home) throws IOException {
        String prefix = PACKAGE.replace('.', '/') + '/';
        try (JarFile jar = new JarFile(home)) {
            return jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length())).filter(name -> name.indexOf('/') < 0).sorted().toList();
        }
    }
}
