package dev.lockstep.web.api;

import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.LockOrderGraph;
import dev.lockstep.kernel.diagram.Opened;
import dev.lockstep.kernel.diagram.PerfettoJson;
import dev.lockstep.kernel.diagram.RunIndex;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.kernel.diagram.TextDiagram;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.page.RunPage;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.trace.TraceEvent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looking into runs. */
public final class RunRoutes {
    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_OPENED = 50;
    private static final Pattern FOLD = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");

    /** A page of events; each row is {@code [seq, time, task, kind, object, detail, at, cause]}. */
    record Page(long from, long next, int total, List<List<Object>> events) {}

    /** What is wrong in a run. */
    record FindingList(List<Finding> findings) {}

    private final Desks desks;
    private final RunShelf shelf;
    private final Drawings drawings;
    private final Supplier<RunPage> pages;

    public RunRoutes(Desks desks, RunShelf shelf, Drawings drawings, Supplier<RunPage> pages) {
        this.desks = desks;
        this.shelf = shelf;
        this.drawings = drawings;
        this.pages = pages;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        String run = base + "api/runs/{run}";
        routes.get(run, context -> context.json(RunView.of(run(context), Asked.words(context))));
        routes.get(run + "/events", this::events);
        routes.get(run + "/diagram", this::diagram);
        routes.get(run + "/state", this::state);
        routes.get(run + "/findings", context -> context.json(new FindingList(drawings.findings(run(context), Asked.words(context)))));
        routes.get(run + "/locks", context -> context.json(LockOrderGraph.of(run(context).trace())));
        routes.get(run + "/export.mmd", context -> export(context, "mmd", "text/vnd.mermaid", mermaid(context)));
        routes.get(run + "/export.html", context -> export(context, "html", "text/html", page(context)));
        routes.get(run + "/export.txt", context -> export(context, "txt", "text/plain", TextDiagram.of(drawn(context))));
        routes.get(run + "/export.json", context -> export(context, "json", "application/json", PerfettoJson.of(run(context).trace())));
    }

    private Run run(Context context) {
        String id = context.pathParam("run");
        return shelf.run(id).orElseThrow(() -> new Refusal(404, "no-such-run", id));
    }

    private void events(Context context) {
        Run run = run(context);
        int from = (int) Math.clamp(Asked.number(context, "from", 0), 0, Integer.MAX_VALUE);
        int count = (int) Math.clamp(Asked.number(context, "count", 1_000), 0, MOST_EVENTS);
        List<TraceEvent> events = run.events(from, count);
        context.json(new Page(from, from + (long) events.size(), run.size(), events.stream().map(Alone::row).toList()));
    }

    private void diagram(Context context) {
        Matcher range = RANGE.matcher(Objects.requireNonNullElse(context.queryParam("chunks"), ""));
        boolean some = range.matches();
        context.json(DiagramView.of(drawn(context), some ? Integer.parseInt(range.group(1)) : 0,
                some ? Integer.parseInt(range.group(2)) : Integer.MAX_VALUE));
    }

    private void state(Context context) {
        RunIndex index = drawings.index(run(context));
        long seq = Asked.number(context, "seq", -1);
        context.json(StateView.of(index.at(seq), index.table(seq)));
    }

    private String page(Context context) {
        Run run = run(context);
        Words words = Asked.words(context);
        String ending = run.result().map(result -> Outcomes.text(result.outcome(), words)).orElse("");
        var frame = new Alone.Frame(run.ticket().cell(), ending, List.of(), words.say("page.made"), sources(run));
        return Alone.page(pages.get(), value -> context.jsonMapper().toJsonString(value, Alone.class), run, drawn(context), drawings.findings(run, words), frame, words);
    }

    /** The texts as they are now; those of an exercise stay in the browser. */
    private Map<String, String> sources(Run run) {
        Map<String, String> sources = new LinkedHashMap<>();
        desks.desk(run.ticket().notebook()).map(Desk::notebook).ifPresent(notebook -> notebook.sheets().stream()
                .filter(sheet -> sheet.id().equals(run.ticket().cell()) || run.trace().events().stream().anyMatch(event -> event.at().startsWith(sheet.id() + ":")))
                .forEach(sheet -> sources.put(sheet.id(), sheet.text())));
        return sources;
    }

    /** Saved under the name of its cell. */
    private void export(Context context, String ending, String type, String text) {
        String name = run(context).ticket().cell().replaceAll("[^A-Za-z0-9_-]", "_");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
        context.contentType(type + "; charset=utf-8").result(text);
    }

    private SequenceDiagram drawn(Context context) {
        Run run = run(context);
        List<String> asked = Asked.list(context, "lanes");
        return drawings.diagram(run, asked.isEmpty() ? lanes(desks, run) : asked, Asked.words(context), opened(context));
    }

    /** The whole, or what was drawn of some of its events. */
    private String mermaid(Context context) {
        long from = Asked.number(context, "from", -1);
        long to = Asked.number(context, "to", Long.MAX_VALUE);
        SequenceDiagram drawn = drawn(context);
        return from < 0 && to == Long.MAX_VALUE ? drawn.mermaid() : drawn.mermaid(from, to);
    }

    private static Opened opened(Context context) {
        List<Opened.Range> ranges = new ArrayList<>();
        for (String part : Asked.list(context, "open")) {
            Matcher range = FOLD.matcher(part);
            if (!range.matches() || ranges.size() == MOST_OPENED) {
                throw new Refusal(400, "bad-request", "open");
            }
            ranges.add(new Opened.Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
        }
        return new Opened(ranges);
    }

    /** {@return the lanes that the author of the run's cell chose} */
    public static List<String> lanes(Desks desks, Run run) {
        return desks.desk(run.ticket().notebook()).map(Desk::notebook).flatMap(notebook -> notebook.sheet(run.ticket().cell()))
                .map(CellSheet::plan).map(CellPlan::lanes).orElse(List.of());
    }
}
