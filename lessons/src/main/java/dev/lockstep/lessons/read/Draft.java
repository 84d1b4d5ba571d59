package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.files.PackFiles;
import dev.lockstep.lessons.markdown.MarkdownText;
import dev.lockstep.lessons.markdown.Outline;
import dev.lockstep.lessons.yaml.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A lesson's or exercise's Markdown in one language, parsed but not yet rendered.
 *
 * @param stale whether it says that it translates an older version
 */
record Draft(String language, MarkdownText text, Outline outline, boolean stale) {
    /** {@return the drafts by language, the source first; empty when there is no source. Missing and surplus files are told} */
    static Map<String, Draft> all(PackFiles files, String folder, String name, Manifest manifest, Consumer<Problem> problems) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (String language : manifest.languages()) {
            boolean source = language.equals(manifest.source());
            String path = folder + "/" + (source ? name + ".md" : name + "." + language + ".md");
            if (!source && !files.has(path)) {
                problems.accept(Problem.warning(path, 0, 0, "This translation is missing; pack.yaml promises " + language + "."));
                continue;
            }
            var text = files.text(path, problems).map(words -> MarkdownText.parse(path, words, problems));
            text.ifPresent(parsed -> drafts.put(language, draft(language, parsed, source, manifest, problems)));
            if (source && text.isEmpty()) {
                return Map.of();
            }
        }
        refuseSurplus(files, folder, name, manifest, problems);
        return drafts;
    }

    private static Draft draft(String language, MarkdownText text, boolean source, Manifest manifest, Consumer<Problem> problems) {
        return new Draft(language, text, Outline.of(text, problems), !source && isStale(text, manifest, problems));
    }

    private static boolean isStale(MarkdownText text, Manifest manifest, Consumer<Problem> problems) {
        var fields = new Fields(text.file(), text.front(), problems);
        String of = fields.required("of");
        fields.refuseUnknown();
        if (of.isEmpty() || of.equals(manifest.version())) {
            return false;
        }
        problems.accept(Problem.warning(text.file(), text.front().line(), 1,
            "This translates version " + of + " of the source text; the pack is at " + manifest.version() + "."));
        return true;
    }

    private static void refuseSurplus(PackFiles files, String folder, String name, Manifest manifest, Consumer<Problem> problems) {
        for (String file : files.under(folder)) {
            boolean translation = file.startsWith(name + ".") && file.endsWith(".md") && file.length() > name.length() + 4;
            if (translation && !manifest.languages().contains(file.substring(name.length() + 1, file.length() - 3))) {
                problems.accept(Problem.error(folder + "/" + file, 0, 0, "pack.yaml does not list this language under \"languages:\"."));
            }
        }
    }
}
