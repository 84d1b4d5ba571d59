package dev.lockstep.kernel.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every hostile program there is, one Java file each, in the order of the list beside them. */
public final class Corpus {
    private Corpus() {}

    /** {@return all of them, in each mode, controls first} */
    public static List<Attack> all() {
        return names().stream().flatMap(name -> Attack.read(name, text(name + ".java")).stream()).toList();
    }

    static List<String> names() {
        return text("corpus.txt").lines().toList();
    }

    private static String text(String file) {
        try (var in = Corpus.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("this build has no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
