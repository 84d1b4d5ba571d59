package dev.lockstep.web.api;

import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.web.grade.Grading;
import dev.lockstep.web.grade.Gradings;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Store;
import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Checking an exercise: a grading is asked for, looked at while it goes on, and stopped. */
public final class GradeRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(GradeRoutes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;
    private final Gradings gradings;
    private final Store store;

    public GradeRoutes(Catalogue catalogue, Gradings gradings, Store store) {
        this.catalogue = catalogue;
        this.gradings = gradings;
        this.store = store;
    }

    /** Keeps a grading that has ended as its page shows it; that it cannot be kept takes nothing from whoever looks at it now. */
    public static void keep(Store store, Grading grading, Gradings.Handed handed) {
        GradeView view = GradeView.of(grading, Words.in(grading.language()));
        try {
            store.keep(new Store.Grade(grading.id(), handed.pack(), handed.exercise(), handed.source(), view.points(), view.outOf(), Instant.now(),
                    JSON.writeValueAsString(view)));
        } catch (StoreException e) {
            LOG.warn("A grading could not be kept: {}", e.getMessage());
        }
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "api/exercises/{pack}/{exercise}/check", this::check);
        routes.get(base + "api/gradings/{grading}", this::look);
        routes.post(base + "api/gradings/{grading}/stop", context -> {
            grading(context).stop();
            context.status(202).json(Map.of());
        });
    }

    private void check(Context context) {
        String id = context.pathParam("exercise");
        Pack pack = catalogue.pack(context.pathParam("pack")).orElseThrow(() -> new Refusal(404, "no-such-exercise", id));
        Exercise exercise = pack.exercise(id).orElseThrow(() -> new Refusal(404, "no-such-exercise", id));
        String source = Asked.body(context, Wish.Edit.class).text();
        if (source.length() > CellSheet.LONGEST) {
            throw new Refusal(413, "too-long", CellSheet.LONGEST);
        }
        context.status(202).json(Map.of("grading", gradings.begin(pack, exercise, source, Asked.words(context).tag()).id()));
    }

    /** A grading of an earlier server is read as it was. */
    private void look(Context context) {
        String id = context.pathParam("grading");
        Optional<Grading> here = gradings.grading(id);
        if (here.isPresent()) {
            context.json(GradeView.of(here.get(), Asked.words(context)));
        } else {
            Store.Grade kept = store.grade(id).orElseThrow(() -> new Refusal(404, "no-such-grading"));
            context.contentType("application/json").result(kept.report());
        }
    }

    private Grading grading(Context context) {
        String id = context.pathParam("grading");
        return gradings.grading(id).orElseThrow(() -> new Refusal(404, "no-such-grading"));
    }
}
