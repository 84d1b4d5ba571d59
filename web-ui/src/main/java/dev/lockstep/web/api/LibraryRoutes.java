package dev.lockstep.web.api;

import dev.lockstep.web.files.Document;
import dev.lockstep.web.files.Format;
import dev.lockstep.web.files.FormatException;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.notebook.Library;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A learner's own notebooks: new ones, copies, files that come and go. */
public final class LibraryRoutes {
    record Shelf(List<Library.Entry> notebooks) {}

    private final Library library;
    private final Desks desks;
    private final Pages pages;

    public LibraryRoutes(Library library, Desks desks, Pages pages) {
        this.library = library;
        this.desks = desks;
        this.pages = pages;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        String all = base + "api/notebooks";
        routes.get(all, context -> context.json(new Shelf(library.entries())));
        routes.post(all, this::create);
        routes.post(all + "/import", this::take);
        routes.post(all + "/{notebook}/delete", context -> delete(context, true));
        routes.post(all + "/{notebook}/restore", context -> delete(context, false));
        routes.get(all + "/{notebook}/export.{ending}", this::export);
    }

    private void create(Context context) {
        Wish.Create wish = Asked.body(context, Wish.Create.class);
        Words words = Asked.words(context);
        if (wish.copyOf().isEmpty()) {
            made(context, wish.name().isBlank() ? words.say("notebook.untitled") : wish.name(), List.of(CellPlan.of("cell-1", "")));
            return;
        }
        Notebook from = desk(wish.copyOf()).notebook();
        String name = wish.name().isBlank() ? words.say("notebook.copy", title(from.id(), words)) : wish.name();
        made(context, name, Document.of(from, name).cells());
    }

    private void take(Context context) {
        Wish.Take wish = Asked.body(context, Wish.Take.class);
        Document document = Format.read(wish.file(), wish.text());
        made(context, document.title(), document.cells());
    }

    private void made(Context context, String title, List<CellPlan> cells) {
        context.status(201).json(Map.of("notebook", library.create(title, cells)));
    }

    private void delete(Context context, boolean deleted) {
        String id = context.pathParam("notebook");
        if (!Notebook.isNamed(id) || !library.delete(id, deleted)) {
            throw new Refusal(404, "no-such-notebook", id);
        }
        context.json(Map.of());
    }

    private void export(Context context) {
        Format format = Format.ending(context.pathParam("ending")).orElseThrow(() -> new Refusal(404, "no-such-address"));
        String id = context.pathParam("notebook");
        String title = title(id, Asked.words(context));
        String file = URLEncoder.encode(title.isBlank() ? id : title, StandardCharsets.UTF_8).replace("+", "%20") + "." + format.ending();
        context.header("Content-Disposition", "attachment; filename=\"" + id + "." + format.ending() + "\"; filename*=UTF-8''" + file);
        context.contentType(format.type() + "; charset=utf-8").result(format.write(Document.of(desk(id).notebook(), title)));
    }

    private String title(String id, Words words) {
        return pages.page(desk(id), words).title();
    }

    private Desk desk(String id) {
        return desks.desk(id).orElseThrow(() -> new Refusal(404, "no-such-notebook", id));
    }

    static Refusal refusal(FormatException e) {
        return new Refusal(422, "file." + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), e.most());
    }
}
