package dev.lockstep.web.api;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Question;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Help while somebody writes: how a text can go on, what a name is, what would not compile. Nothing is run for it. */
public final class AdviceRoutes {
    /** The answer; what does not belong to the question is empty. */
    record AdviceView(int from, List<Advice.Proposal> proposals, List<Advice.Declared> declared, List<Diagnostic> diagnostics) {
        static AdviceView of(Advice advice, Words words) {
            return switch (advice) {
                case Advice.Nothing() -> new AdviceView(0, List.of(), List.of(), List.of());
                case Advice.Completions(int from, var proposals) -> new AdviceView(from, proposals, List.of(), List.of());
                case Advice.Explanation(var declared) -> new AdviceView(0, List.of(), declared, List.of());
                case Advice.Faults(var diagnostics) -> new AdviceView(0, List.of(), List.of(), diagnostics.stream().map(words::told).toList());
            };
        }
    }

    private final Desks desks;
    private final Catalogue catalogue;
    private final Adviser adviser;

    public AdviceRoutes(Desks desks, Catalogue catalogue, Adviser adviser) {
        this.desks = desks;
        this.catalogue = catalogue;
        this.adviser = adviser;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "api/notebooks/{notebook}/cells/{cell}/advice", this::cell);
        routes.post(base + "api/exercises/{pack}/{exercise}/advice", this::exercise);
    }

    private void cell(Context context) {
        String id = context.pathParam("notebook");
        String cell = context.pathParam("cell");
        Desk desk = desks.desk(id).orElseThrow(() -> new Refusal(404, "no-such-notebook", id));
        List<Cell> cells = desk.notebook().cells();
        if (cells.stream().noneMatch(each -> each.id().equals(cell))) {
            throw new Refusal(404, "no-such-cell");
        }
        answer(context, id, cells.stream().takeWhile(each -> !each.id().equals(cell)).toList(), cell);
    }

    private void exercise(Context context) {
        String id = context.pathParam("exercise");
        String pack = context.pathParam("pack");
        Exercise exercise = catalogue.exercise(pack, id).orElseThrow(() -> new Refusal(404, "no-such-exercise", id));
        answer(context, "exercise." + pack + "." + id, exercise.given().isBlank() ? List.of() : List.of(Cell.of("given", exercise.given())), "yours");
    }

    private void answer(Context context, String who, List<Cell> above, String cell) {
        Wish.Ask wish = Asked.body(context, Wish.Ask.class);
        Question question = wish.question();
        if (wish.text().length() > CellSheet.LONGEST) {
            throw new Refusal(413, "too-long", CellSheet.LONGEST);
        }
        context.json(AdviceView.of(adviser.advise(who, above, Cell.of(cell, wish.text()), question), Asked.words(context)));
    }
}
