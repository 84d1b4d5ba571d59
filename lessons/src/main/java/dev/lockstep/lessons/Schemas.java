package dev.lockstep.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** JSON Schemas of what authors write in YAML, for completion in editors. The reader is the judge; they agree with it. */
public final class Schemas {
    /** What there are schemas of. */
    public static final List<String> NAMES = List.of("pack", "lesson", "exercise", "translation");

    private Schemas() {}

    /** {@return the schema of that name as JSON} */
    public static String text(String name) {
        try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream("schema/" + name + ".schema.json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + name + " cannot be read.", e);
        }
    }
}
