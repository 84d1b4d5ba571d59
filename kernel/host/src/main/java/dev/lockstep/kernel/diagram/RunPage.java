package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A run as one HTML page with a small player: no server, no network, nothing of a learner's that is not shown as text. The page
 * forbids itself every connection.
 */
public final class RunPage {
    /** More lines than anybody steps through, and still under two megabytes. */
    private static final int MOST_LINES = 6_000;
    private static final List<String> WORDS = List.of("previous", "next", "first", "last", "position", "of", "code", "run", "findings", "decisive", "schedule");

    private final Words words;
    private final Locale language;
    private final JsonText json = new JsonText();

    private RunPage(Locale language) {
        this.words = Words.in(language);
        this.language = language;
    }

    /**
     * {@return the page}
     *
     * @param title what ran, such as the name of a cell or a file
     * @param ending a sentence that says how it ended
     * @param sources the texts to show beside it, by the names that places have
     */
    public static String of(String title, String ending, Trace trace, SequenceDiagram diagram, Map<String, String> sources) {
        return new RunPage(diagram.language()).page(title, ending, trace, diagram, sources);
    }

    private String page(String title, String ending, Trace trace, SequenceDiagram diagram, Map<String, String> sources) {
        data(title, ending, trace, diagram, sources);
        int total = diagram.lines().size();
        String cut = total > MOST_LINES ? words.of("page.cut", MOST_LINES, total) : "";
        return resource("run-page.html").replace("{{language}}", language.toLanguageTag()).replace("{{title}}", escaped(title))
                .replace("{{ending}}", escaped(ending)).replace("{{cut}}", escaped(cut)).replace("{{made}}", escaped(words.of("page.made")))
                .replace("{{style}}", resource("run-page.css")).replace("{{script}}", resource("run-page.js"))
                .replace("{{data}}", json.toString());
    }

    private void data(String title, String ending, Trace trace, SequenceDiagram diagram, Map<String, String> sources) {
        json.raw("{").name("title").string(title).raw(",").name("ending").string(ending).raw(",").name("words").raw("{");
        List<String> left = new ArrayList<>(WORDS);
        json.raw(left.stream().map(word -> new JsonText().name(word).string(words.of("page." + word, "{0}", "{1}")).toString())
                .collect(Collectors.joining(","))).raw("},");
        json.name("choices").list(trace.choices(), choice -> json.number(choice)).raw(",");
        json.name("lanes").list(diagram.participants(), this::lane).raw(",");
        json.name("lines").list(diagram.lines().subList(0, Math.min(MOST_LINES, diagram.lines().size())), this::line).raw(",");
        json.name("findings").list(Findings.of(trace, language), finding -> json.raw("{").name("seq").number(finding.seq()).raw(",").name("text")
                .string(finding.sentence() + " " + finding.advice()).raw("}")).raw(",");
        json.name("sources").list(List.copyOf(sources.entrySet()), source -> json.raw("{").name("name").string(source.getKey()).raw(",")
                .name("text").string(source.getValue()).raw("}")).raw("}");
    }

    private void lane(Participant lane) {
        json.raw("{").name("label").string(VisibleText.of(lane.label())).raw(",").name("task").number(lane.task()).raw("}");
    }

    private void line(Line line) {
        json.raw("[").number(line.first()).raw(",").number(line.from()).raw(",").number(line.to()).raw(",").string(line.shape().name()).raw(",")
                .string(VisibleText.of(line.text())).raw(",").string(line.at()).raw(",").number(line.task()).raw(",").number(line.decisive() ? 1 : 0)
                .raw(",").number(line.time()).raw("]");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("{", "&#123;");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RunPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
