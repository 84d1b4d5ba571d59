package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One failing run as one HTML file: the trace, the code and a small player inside, no server and no network. The seam for a fuller
 * player is {@code run-page.html}: it gets {@code #run}, JSON as text, and nothing else. That a page may run only the script that it came
 * with is in its own policy.
 */
public final class RunPage {
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_TASKS = 24;
    private static final Set<Kind> SHOWN_ANYWAY = Set.of(Kind.STARTED, Kind.ENDED);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RunPage() {}

    /** {@return the file's text} @param source the submission, whose lines are lit */
    public static String of(Report report, CheckReport check, Exhibit run, String source) {
        var root = JSON.createObjectNode();
        root.put("file", report.submission()).put("exercise", report.title()).put("check", check.id()).put("title", check.title());
        root.put("verdict", check.verdict()).put("message", check.message()).put("claim", check.claim()).put("feedback", check.feedback());
        root.put("drive", run.drive()).put("ending", run.ending()).put("place", check.place());
        root.put("schedule", run.choices().toString()).put("hash", run.traceHash());
        root.put("grade", "Pack " + report.pack().id() + " " + report.pack().version() + ", submission " + report.submissionDigest().substring(0, 12)
                + ", seed " + report.seed() + ", sandbox " + report.sandbox() + ", Java " + report.jdk());
        var code = root.putArray("code");
        source.lines().limit(4_000).map(Plain::line).forEach(code::add);
        trace(root, run);
        var data = Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(root));
        return template().replace("@@TITLE@@", html(check.id() + " · " + report.submission())).replace("@@RUN@@", data);
    }

    private static void trace(ObjectNode root, Exhibit run) {
        var all = run.trace().events();
        var shown = all.stream().filter(event -> !event.at().isEmpty() || SHOWN_ANYWAY.contains(event.kind())).toList();
        var lanes = shown.stream().map(TraceEvent::task).distinct().sorted().limit(MOST_TASKS).toList();
        var names = names(all);
        var tasks = root.putArray("tasks");
        lanes.forEach(task -> tasks.add(names.getOrDefault(task, task == 0 ? "main" : "task " + task)));
        var lane = new HashMap<Long, Integer>();
        all.forEach(event -> lane.put(event.seq(), lanes.indexOf(event.task())));
        int decisive = run.trace().decisive();
        long matters = decisive >= 0 && decisive < run.trace().chosenAt().size() ? run.trace().chosenAt().get(decisive) : Long.MAX_VALUE;
        var events = root.putArray("events");
        boolean marked = false;
        for (var event : shown.subList(0, Math.min(shown.size(), MOST_EVENTS))) {
            boolean switched = !marked && event.seq() >= matters;
            marked |= switched;
            events.addObject().put("lane", lanes.indexOf(event.task())).put("from", lane.getOrDefault(event.cause(), -1))
                    .put("kind", event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')).put("object", Plain.line(event.object()))
                    .put("detail", Plain.line(event.detail())).put("at", Plain.line(event.at())).put("time", event.time()).put("matters", switched);
        }
        root.put("more", Math.max(0, shown.size() - MOST_EVENTS) + run.trace().dropped());
    }

    /** A start says the name of the new task and, as its detail, its number. */
    private static Map<Integer, String> names(List<TraceEvent> events) {
        var names = new HashMap<Integer, String>();
        events.stream().filter(event -> event.kind() == Kind.STARTED && !event.object().isEmpty() && event.detail().matches("\\d{1,6}"))
                .forEach(event -> names.putIfAbsent(Integer.parseInt(event.detail()), Plain.line(event.object())));
        return names;
    }

    private static String html(String raw) {
        return Plain.line(raw).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String template() {
        try (var in = RunPage.class.getResourceAsStream("run-page.html")) {
            if (in == null) {
                throw new IllegalStateException("run-page.html is part of this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
