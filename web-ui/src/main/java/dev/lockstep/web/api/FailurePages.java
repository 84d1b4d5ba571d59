package dev.lockstep.web.api;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.exercises.report.Plain;
import dev.lockstep.exercises.report.RunPages;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.web.assets.ImportMap;
import dev.lockstep.web.grade.Gradings;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.page.RunPage;
import dev.lockstep.web.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The failing runs of a grade as pages of their own, with the player that learners know: who doubts a grade sees the run it is about. Thread-safe. */
public final class FailurePages implements RunPages {
    private static final int MOST_LINES = 4_000;
    private static final String GIVEN = "given.java";

    private final Pack pack;
    private final Words words;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable RunPage player;

    public FailurePages(Pack pack, String language) {
        this.pack = pack;
        this.words = Words.in(language);
    }

    @Override
    public String page(Report report, CheckReport check, Exhibit exhibit, String source) {
        Run run = Gradings.failing(check.id(), Gradings.notebookOf(report.pack().id(), report.exercise()), report.submission(), report.submissionDigest(), exhibit);
        var frame = new Alone.Frame(Plain.line(report.submission() + " · " + check.id() + ": " + check.title()), ending(check), notes(check, exhibit),
                made(report), sources(report, run, source));
        var drawn = DiagramView.drawn(run.trace(), List.of(), words);
        return Alone.page(player(), json::writeValueAsString, run, drawn, Findings.of(run.trace(), words.locale()), frame, words);
    }

    private String ending(CheckReport check) {
        String broken = check.claim().isEmpty() ? "" : words.say("grade.not-so", check.claim());
        return Stream.of(check.verdict(), broken, check.message()).filter(text -> !text.isEmpty()).map(Plain::line).collect(Collectors.joining(" "));
    }

    private List<String> notes(CheckReport check, Exhibit exhibit) {
        return Stream.of(check.feedback(), words.say("grade.driven", exhibit.drive(), exhibit.ending(), exhibit.choices().toString()))
                .filter(text -> !text.isEmpty()).map(Plain::line).toList();
    }

    private String made(Report report) {
        String digest = report.submissionDigest();
        return words.say("grade.made", report.pack().id(), report.pack().version(), digest.substring(0, Math.min(12, digest.length())),
                Long.toString(report.seed()), report.sandbox(), report.jdk()) + " " + words.say("page.made");
    }

    /** What the submission and its author wrote, without characters that would command a reader; the checks are not shown. */
    private Map<String, String> sources(Report report, Run run, String source) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(report.submission(), plain(source));
        String given = pack.exercise(report.exercise()).map(Exercise::given).orElse("");
        if (!given.isBlank() && run.trace().events().stream().anyMatch(event -> event.at().startsWith(GIVEN + ":"))) {
            sources.put(GIVEN, plain(given));
        }
        return sources;
    }

    private static String plain(String source) {
        return source.lines().limit(MOST_LINES).map(Plain::line).collect(Collectors.joining("\n"));
    }

    /** Made for the first failing run, if there is one. */
    private synchronized RunPage player() {
        if (player == null) {
            player = new RunPage(ImportMap.ofClassPath(), json::writeValueAsString);
        }
        return player;
    }
}
