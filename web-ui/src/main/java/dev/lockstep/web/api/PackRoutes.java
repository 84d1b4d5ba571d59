package dev.lockstep.web.api;

import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import dev.lockstep.web.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packs, their lessons and exercises. */
public final class PackRoutes {
    record PackList(List<PackRow> packs) {}

    record PackRow(String id, String version, Map<String, String> title, Map<String, String> description, List<String> authors,
            String license, boolean builtIn, List<String> languages, List<LessonRow> lessons,
            List<ExerciseRow> exercises) {}

    record LessonRow(String id, String notebook, Map<String, String> title, int minutes, String level, List<String> languages,
            List<String> needs, int cells) {}

    record ExerciseRow(String id, Map<String, String> title, int minutes, String level) {}

    /** One exercise; solution, wrong twins and the checks' code stay here. */
    record ExerciseView(String id, String title, String statementHtml, String given, String starter, List<Hint> hints, List<CheckRow> checks) {}

    record Hint(String html) {}

    record CheckRow(String id, String title, int points) {}

    private final Catalogue catalogue;

    public PackRoutes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.get(base + "api/packs", context -> context.json(new PackList(catalogue.packs().stream().map(this::row).toList())));
        routes.get(base + "api/exercises/{pack}/{exercise}", this::exercise);
    }

    private PackRow row(Pack pack) {
        return new PackRow(pack.id(), pack.version(), pack.title(), pack.description(), pack.authors(), pack.license(),
                catalogue.isBuiltIn(pack), pack.languages(),
                pack.lessons().stream().map(lesson -> row(pack, lesson)).toList(),
                pack.exercises().stream().map(exercise -> new ExerciseRow(exercise.id(), exercise.titles(), exercise.minutes(),
                        lower(exercise.level()))).toList());
    }

    private static LessonRow row(Pack pack, Lesson lesson) {
        return new LessonRow(lesson.id(), "lesson." + pack.id() + "." + lesson.id(), lesson.titles(), lesson.minutes(), lower(lesson.level()),
                List.copyOf(lesson.pages().keySet()), lesson.needs(), lesson.cells().size());
    }

    private void exercise(Context context) {
        String id = context.pathParam("exercise");
        Words words = Asked.words(context);
        Exercise exercise = catalogue.exercise(context.pathParam("pack"), id).orElseThrow(() -> new Refusal(404, "no-such-exercise", id));
        var text = exercise.in(words.tag());
        context.json(new ExerciseView(id, text.title(), text.statement().html(), exercise.given(), exercise.starter(),
                text.hints().stream().map(hint -> new Hint(hint.html())).toList(),
                exercise.checks().stream().map(check -> new CheckRow(check.id(), title(check, exercise, words), check.points())).toList()));
    }

    private static String title(Check check, Exercise exercise, Words words) {
        var texts = exercise.in(words.tag()).checks();
        var text = texts.get(check.id());
        return text == null ? check.id() : text.claim().plain();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
