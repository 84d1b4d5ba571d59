package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Requirements;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.yaml.Fields;
import dev.lockstep.lessons.yaml.Nearest;
import dev.lockstep.lessons.yaml.Node;
import dev.lockstep.lessons.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code pack.yaml} says. */
record Manifest(
        String id, String version, Map<String, String> title, Map<String, String> description, List<String> languages,
        List<String> authors, String license, int java, Requirements requires, List<String> lessons, List<String> exercises) {
    private static final int FORMAT = 1;

    /** {@return the manifest, or empty when there is none that can be used} */
    static Optional<Manifest> read(PackFiles files, Consumer<Problem> problems) {
        if (!files.has(PackFiles.MANIFEST)) {
            problems.accept(Problem.error(PackFiles.MANIFEST, 0, 0, "This is no pack: the file pack.yaml is missing."));
            return Optional.empty();
        }
        return files.text(PackFiles.MANIFEST, problems).flatMap(text -> {
            Node.Mapping yaml = YamlText.parse(PackFiles.MANIFEST, text, 0, problems);
            var fields = new Fields(PackFiles.MANIFEST, yaml, problems);
            return yaml.entries().isEmpty() || isNewer(fields) ? Optional.empty() : Optional.of(read(fields, files, problems));
        });
    }

    /** {@return the language the others are translations of} */
    String source() {
        return languages.getFirst();
    }

    private static boolean isNewer(Fields fields) {
        String format = fields.required("format");
        if (format.matches("[1-9][0-9]*") && !format.equals(String.valueOf(FORMAT))) {
            fields.tell("format", "This pack is written for a newer Lockstep (format " + format + "; this one reads format " + FORMAT
                + "). Update Lockstep.");
            return true;
        }
        if (!format.isBlank() && !format.equals(String.valueOf(FORMAT))) {
            fields.tell("format", "\"format: " + format + "\" is no format; write format: " + FORMAT + ".");
        }
        return false;
    }

    private static Manifest read(Fields fields, PackFiles files, Consumer<Problem> problems) {
        var languages = languages(fields);
        var manifest = new Manifest(Ids.stable(fields), version(fields), byLanguage(fields, "title", languages),
            byLanguage(fields, "description", List.of()), languages, fields.list("authors"), fields.required("license"),
            fields.number("java", 25, 17, 25), RequirementsReader.read(fields), folders(fields, "lessons", files),
            folders(fields, "exercises", files));
        fields.refuseUnknown();
        return manifest;
    }

    private static String version(Fields fields) {
        String version = fields.required("version");
        if (!version.isEmpty() && !version.matches("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}")) {
            fields.tell("version", "\"version:\" has three numbers, such as 1.0.0.");
        }
        return version;
    }

    private static List<String> languages(Fields fields) {
        fields.node("languages").ifPresentOrElse(_ -> { }, () -> fields.tell("languages", "\"languages:\" is missing: [en, zh-CN]."));
        var good = new ArrayList<String>();
        for (String language : fields.list("languages")) {
            if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}") || good.contains(language)) {
                fields.tell("languages", "\"" + language + "\" is no language, or is here twice; write en or zh-CN.");
            } else {
                good.add(language);
            }
        }
        if (good.isEmpty() && fields.node("languages").isPresent()) {
            fields.tell("languages", "\"languages:\" needs at least one: [en].");
        }
        return good.isEmpty() ? List.of("en") : good;
    }

    private static Map<String, String> byLanguage(Fields fields, String key, List<String> required) {
        Map<String, String> texts = fields.texts(key);
        for (String language : required) {
            if (texts.getOrDefault(language, "").isBlank()) {
                fields.tell(key, "\"" + key + ":\" has no text for " + language + ".");
            }
        }
        return texts;
    }

    private static List<String> folders(Fields fields, String key, PackFiles files) {
        var listed = new ArrayList<String>();
        var there = files.under(key);
        for (String folder : fields.list(key)) {
            if (listed.contains(folder)) {
                fields.tell(key, "\"" + folder + "\" is listed twice.");
            } else if (!there.contains(folder)) {
                fields.tell(key, "There is no folder " + key + "/" + folder + Nearest.advice(folder, there));
            } else {
                listed.add(folder);
            }
        }
        there.stream().filter(folder -> !listed.contains(folder)).forEach(folder ->
            fields.warn(key, key + "/" + folder + " is not listed under \"" + key + ":\", so nobody will see it."));
        return listed;
    }
}
