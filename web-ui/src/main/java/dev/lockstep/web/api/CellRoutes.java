package dev.lockstep.web.api;

import dev.lockstep.web.notebook.Alteration;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Desks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Which cells a learner's own notebook has, in which order, and what it is called. */
public final class CellRoutes {
    private final Desks desks;

    public CellRoutes(Desks desks) {
        this.desks = desks;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        String notebook = base + "api/notebooks/{notebook}";
        String cell = notebook + "/cells/{cell}";
        routes.post(notebook + "/cells", context -> {
            Wish.Add wish = Asked.body(context, Wish.Add.class);
            alter(context, new Alteration.Add(wish.below(), wish.isText(), wish.words()), wish.tab());
        });
        routes.post(cell + "/delete", context -> alter(context, new Alteration.Delete(cell(context)), Asked.body(context, Wish.Plain.class).tab()));
        routes.post(cell + "/move", context -> {
            Wish.Move wish = Asked.body(context, Wish.Move.class);
            alter(context, new Alteration.Move(cell(context), wish.steps()), wish.tab());
        });
        routes.post(cell + "/split", context -> {
            Wish.Split wish = Asked.body(context, Wish.Split.class);
            alter(context, new Alteration.Split(cell(context), wish.place()), wish.tab());
        });
        routes.post(notebook + "/undelete", context -> alter(context, new Alteration.Undelete(), Asked.body(context, Wish.Plain.class).tab()));
        routes.post(notebook + "/rename", context -> {
            Wish.Rename wish = Asked.body(context, Wish.Rename.class);
            alter(context, new Alteration.Rename(wish.name()), wish.tab());
        });
    }

    private void alter(Context context, Alteration wish, String tab) {
        String id = context.pathParam("notebook");
        Desk desk = desks.desk(id).orElseThrow(() -> new Refusal(404, "no-such-notebook", id));
        context.json(Map.of("cell", desk.alter(wish, tab)));
    }

    private static String cell(Context context) {
        return context.pathParam("cell");
    }
}
