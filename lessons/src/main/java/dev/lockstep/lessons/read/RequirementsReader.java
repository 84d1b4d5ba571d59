package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Requirements;
import dev.lockstep.lessons.yaml.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads {@code requires:} of a manifest. */
final class RequirementsReader {
    private RequirementsReader() {}

    static Requirements read(Fields manifest) {
        return manifest.fields("requires").map(RequirementsReader::requirements).orElse(Requirements.none());
    }

    private static Requirements requirements(Fields fields) {
        for (String module : fields.list("modules")) {
            if (!module.matches("(java|jdk)(\\.[a-z0-9]+)+")) {
                fields.tell("modules", "\"" + module + "\" is no module of the JDK, such as java.sql.");
            }
        }
        var limits = new LinkedHashMap<String, Long>();
        fields.texts("limits").forEach((name, value) -> {
            if (value.matches("[0-9]{1,12}")) {
                limits.put(name, Long.parseLong(value));
            } else {
                fields.tell("limits", "The limit \"" + name + "\" is a whole number.");
            }
        });
        var libraries = new ArrayList<Requirements.Library>();
        fields.items("libraries").forEach(item -> fields.fields(item).ifPresent(library -> libraries.add(library(library))));
        var network = fields.word("network", Requirements.Network.class, Requirements.Network.NONE);
        fields.refuseUnknown();
        return new Requirements(fields.list("modules"), libraries, limits, network);
    }

    private static Requirements.Library library(Fields fields) {
        var library = new Requirements.Library(fields.required("id"), fields.required("version"), fields.required("sha256"));
        if (!library.sha256().matches("[0-9a-f]{64}")) {
            fields.tell("sha256", "\"sha256:\" is the jar's SHA-256 in 64 hexadecimal digits.");
        }
        fields.refuseUnknown();
        return library;
    }
}
