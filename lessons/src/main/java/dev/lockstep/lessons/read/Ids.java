package dev.lockstep.lessons.read;

import dev.lockstep.lessons.yaml.Fields;
import java.util.Locale;

/** What ids look like. */
final class Ids {
    private Ids() {}

    /** {@return whether a cell, quiz or diagram may be named so} */
    static boolean isLocal(String id) {
        return id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    }

    /** {@return the {@code id:} of a pack, lesson, exercise or check; told when it is missing or malformed} */
    static String stable(Fields fields) {
        String id = fields.required("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            fields.tell("id", "An id has lower-case letters, digits and \"-\": " + suggested(id) + ".");
            return suggested(id);
        }
        return id;
    }

    private static String suggested(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "my-id" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
