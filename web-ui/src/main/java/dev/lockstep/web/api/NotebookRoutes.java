package dev.lockstep.web.api;

import dev.lockstep.web.notebook.Alteration;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.DeskException;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.notebook.Store;
import dev.lockstep.worker.program.Limits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading a notebook, changing it, setting it to work. */
public final class NotebookRoutes {
    /** A text is saved; {@code other} is the one that it came to stand in for, when another tab had written that meanwhile. */
    record Saved(long version, Optional<String> other) {}

    /** A text that a cell once had. */
    record EditRow(long version, String source, String by, long at) {}

    private final Desks desks;
    private final RunShelf shelf;
    private final Pages pages;
    private final Store store;
    private final Limits limits;

    /** @param limits of one evaluation */
    public NotebookRoutes(Desks desks, RunShelf shelf, Pages pages, Store store, Limits limits) {
        this.limits = limits;
        this.desks = desks;
        this.shelf = shelf;
        this.pages = pages;
        this.store = store;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        String notebook = base + "api/notebooks/{notebook}";
        routes.get(notebook, this::read);
        routes.post(notebook + "/cells/{cell}", this::edit);
        routes.post(notebook + "/cells/{cell}/reset", this::reset);
        routes.get(notebook + "/cells/{cell}/edits", this::edits);
        routes.post(notebook + "/run", this::run);
        routes.post(notebook + "/run-all", this::runAll);
        routes.post(notebook + "/explore", this::explore);
        routes.post(notebook + "/stop", context -> {
            desk(context).stop();
            accepted(context, Map.of());
        });
        routes.post(notebook + "/restart", context -> {
            desk(context).restart();
            accepted(context, Map.of());
        });
    }

    private Desk desk(Context context) {
        String id = context.pathParam("notebook");
        return desks.desk(id).orElseThrow(() -> new Refusal(404, "no-such-notebook", id));
    }

    private void read(Context context) {
        Desk desk = desk(context);
        context.json(NotebookView.of(desk, pages, shelf, Asked.words(context)));
    }

    private void edit(Context context) {
        Wish.Edit wish = Asked.body(context, Wish.Edit.class);
        Desk.Edited edited = desk(context).edit(context.pathParam("cell"), wish.text(), wish.tab(), wish.version());
        context.json(new Saved(edited.sheet().version(), edited.other()));
    }

    private void edits(Context context) {
        Desk desk = desk(context);
        context.json(Map.of("edits", store.edits(desk.notebook().id(), context.pathParam("cell")).stream()
                .map(edit -> new EditRow(edit.version(), edit.source(), edit.by(), edit.at().toEpochMilli())).toList()));
    }

    private void reset(Context context) {
        CellSheet sheet = desk(context).reset(context.pathParam("cell"));
        context.json(Map.of("version", sheet.version(), "source", sheet.text()));
    }

    private void run(Context context) {
        Wish.Run wish = Asked.body(context, Wish.Run.class);
        Desk desk = desk(context);
        String run = wish.replays() ? desk.replay(wish.cellId(), wish.options(limits)) : desk.run(wish.cellId(), wish.options(limits));
        accepted(context, Map.of("run", run));
    }

    private void runAll(Context context) {
        desk(context).runAll(Asked.body(context, Wish.Run.class).options(limits));
        accepted(context, Map.of());
    }

    private void explore(Context context) {
        Wish.Search wish = Asked.body(context, Wish.Search.class);
        Desk desk = desk(context);
        long usual = desk.notebook().sheet(wish.cellId()).map(sheet -> sheet.plan().budget()).orElse(1);
        List<Run> seen = wish.seenRuns().stream().flatMap(run -> shelf.run(run).stream()).filter(run -> run.ticket().cell().equals(wish.cellId()) && run.ticket().notebook().equals(desk.notebook().id())).toList();
        accepted(context, Map.of("search", desk.explore(wish.cellId(), wish.options(usual, limits), seen)));
    }

    private static void accepted(Context context, Map<String, Object> answer) {
        context.status(202).json(answer);
    }

    static Refusal refusal(DeskException e) {
        return switch (e.why()) {
            case BUSY -> new Refusal(409, "busy");
            case NO_SUCH_CELL -> new Refusal(404, "no-such-cell");
            case TOO_LONG -> new Refusal(413, "too-long", CellSheet.LONGEST);
            case TOO_MANY_CELLS -> new Refusal(413, "too-many-cells", Alteration.MOST_CELLS);
            case FIXED -> new Refusal(409, "fixed");
            case NOTHING_DELETED -> new Refusal(409, "nothing-deleted");
        };
    }
}
