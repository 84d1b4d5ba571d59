package dev.lockstep.web.socket;

import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.lessons.Prose;
import dev.lockstep.web.api.BusyView;
import dev.lockstep.web.api.ChipView;
import dev.lockstep.web.api.DiagramView;
import dev.lockstep.web.api.Drawings;
import dev.lockstep.web.api.Pages;
import dev.lockstep.web.api.RunView;
import dev.lockstep.web.api.VerdictView;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Happening;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts happenings into messages for one tab; remembers which parts of a growing diagram the tab has. Used by one thread. */
final class Telling {
    /** Of a long run only about so many of the latest events are drawn while it grows; the whole comes when it has ended. */
    private static final int EXCERPT = 2_000;

    /** The first event that is drawn, and the last part that was sent: it may have grown since, the ones before it have not. */
    private record Reached(int from, int part) {}

    private final Desk desk;
    private final RunShelf shelf;
    private final Pages pages;
    private final Drawings drawings;
    private final Words words;
    private final Map<String, Reached> reached = new HashMap<>();
    private final Map<String, Pace> paces = new HashMap<>();
    /** Runs whose diagram has grown, but not so long ago that it is to be drawn again. */
    private final Map<String, Run> owed = new LinkedHashMap<>();

    Telling(Desk desk, RunShelf shelf, Pages pages, Drawings drawings, Words words) {
        this.desk = desk;
        this.shelf = shelf;
        this.pages = pages;
        this.drawings = drawings;
        this.words = words;
    }

    /** Adds the messages of a happening to those of a frame. */
    void tell(Happening happening, List<Map<String, Object>> into) {
        switch (happening) {
            case Happening.CellChanged(String cell, String source, long version, String by) ->
                    into.add(message("cell", "cell", cell, "source", source, "version", version, "by", by, "html", html(cell, source)));
            case Happening.RunStarted(Run.Ticket run) -> into.add(message("run-started", "run", run.id(), "cell", run.cell(),
                    "kind", lower(run.kind()), "mode", lower(run.mode())));
            case Happening.AlsoRuns(String run, List<String> cells) -> into.add(message("also-runs", "run", run, "cells", cells));
            case Happening.Printed(String run, String cell, var output) -> into.add(message("output", "run", run, "cell", cell,
                    "task", output.task(), "error", output.error(), "text", output.text()));
            case Happening.Grown(Run run) -> grown(run, into);
            case Happening.RunEnded(String run) -> ended(run, into);
            case Happening.ChipChanged(String cell, var chip) -> into.add(message("chip", "cell", cell,
                    "verdict", chip.map(known -> ChipView.of(known, words).verdict()), "run", chip.flatMap(known -> known.run())));
            case Happening.Comparable(String cell) -> into.add(message("expects", "cell", cell, "rows", pages.expected(desk, cell)));
            case Happening.SearchStarted(String search, String cell) -> into.add(message("search-started", "search", search, "cell", cell));
            case Happening.SearchProgress(String search, long schedules, long failing) ->
                    into.add(message("search-progress", "search", search, "schedules", schedules, "failing", failing));
            case Happening.SearchEnded(String search, String cell, var verdict, var run) -> into.add(message("search-ended", "search", search,
                    "cell", cell, "verdict", VerdictView.of(verdict, words), "run", run));
            case Happening.BusyChanged(var busy) -> into.add(message("busy", "busy", busy.map(BusyView::of)));
            case Happening.Restarted() -> into.add(message("restarted"));
            case Happening.Rearranged(String by) -> into.add(message("rearranged", "by", by));
            case Happening.PackChanged() -> into.add(message("pack-changed"));
            case Happening.Unsaved(var why) -> into.add(message("problem", "cell", "", "message", words.say("problem.unsaved." + why)));
            case Happening.SavedAgain() -> into.add(message("problem", "cell", "", "message", words.say("problem.saved-again")));
            case Happening.Trouble(String cell, String what) -> into.add(message("problem", "cell", cell,
                    "message", what.isEmpty() ? words.say("problem.ours") : what));
        }
    }

    /** Who comes so late that the run is not kept any more begins with the whole state. */
    private void ended(String id, List<Map<String, Object>> into) {
        reached.remove(id);
        paces.remove(id);
        into.add(shelf.run(id).map(run -> message("run-ended", "run", id, "cell", run.ticket().cell(), "summary", RunView.of(run, words), "ran", ran()))
                .orElseGet(() -> message("reload")));
    }

    private void grown(Run run, List<Map<String, Object>> into) {
        if (run.result().isPresent()) {
            owed.remove(run.id());
            return;
        }
        List<TraceEvent> last = run.events(run.size() - 1, 1);
        into.add(message("growth", "run", run.id(), "events", run.size(), "time", last.isEmpty() ? 0 : last.getFirst().time()));
        Pace pace = paces.computeIfAbsent(run.id(), name -> new Pace());
        if (pace.isDue()) {
            drawn(run, pace, into);
            owed.remove(run.id());
        } else {
            owed.put(run.id(), run);
        }
    }

    /** {@return whether a diagram has grown since it was told} */
    boolean owes() {
        return !owed.isEmpty();
    }

    /** Adds the diagrams that were owed and are due. */
    void catchUp(List<Map<String, Object>> into) {
        List.copyOf(owed.values()).forEach(run -> grown(run, into));
    }

    private void drawn(Run run, Pace pace, List<Map<String, Object>> into) {
        List<String> lanes = desk.notebook().sheet(run.ticket().cell()).map(sheet -> sheet.plan()).map(CellPlan::lanes).orElse(List.of());
        int from = Math.max(0, run.size() / EXCERPT - 1) * EXCERPT;
        SequenceDiagram diagram = pace.timed(() -> DiagramView.latest(run.trace(), from, lanes, words));
        Reached known = reached.getOrDefault(run.id(), new Reached(0, 0));
        DiagramView view = DiagramView.of(diagram, known.from == from ? known.part : 0, Integer.MAX_VALUE);
        for (DiagramView.Part part : view.chunks()) {
            into.add(message("chunk", "run", run.id(), "from", from, "chunk", part, "participants", view.participants()));
        }
        reached.put(run.id(), new Reached(from, Math.max(0, view.total() - 1)));
    }

    /** {@return when each cell ran, by cell} */
    private Map<String, CellSheet.Ran> ran() {
        Map<String, CellSheet.Ran> ran = new LinkedHashMap<>();
        desk.notebook().sheets().forEach(sheet -> sheet.ran().ifPresent(when -> ran.put(sheet.id(), when)));
        return ran;
    }

    /** {@return prose as a page shows it; empty for code} */
    private String html(String cell, String source) {
        boolean prose = desk.notebook().sheet(cell).filter(sheet -> !sheet.plan().runs()).isPresent();
        return prose ? Prose.of(source).html() : "";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@return a message of a type with names and values} */
    static Map<String, Object> message(String type, Object... rest) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        for (int i = 0; i < rest.length; i += 2) {
            message.put((String) rest[i], rest[i + 1]);
        }
        return message;
    }
}
