package dev.lockstep.web.api;

import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.web.grade.Grading;
import dev.lockstep.web.grade.Gradings;
import dev.lockstep.web.notebook.CellSheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Checking an exercise: a grading is asked for, looked at while it goes on, and stopped. */
public final class GradeRoutes {
    private final Catalogue catalogue;
    private final Gradings gradings;

    public GradeRoutes(Catalogue catalogue, Gradings gradings) {
        this.catalogue = catalogue;
        this.gradings = gradings;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "api/exercises/{pack}/{exercise}/check", this::check);
        routes.get(base + "api/gradings/{grading}", context -> context.json(GradeView.of(grading(context))));
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

    private Grading grading(Context context) {
        String id = context.pathParam("grading");
        return gradings.grading(id).orElseThrow(() -> new Refusal(404, "no-such-grading"));
    }
}
