package dev.lockstep.web.api;

import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Reading;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.words.Words;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packs that are served, read once: the built-in ones and those that were named at the start. */
public final class Catalogue implements Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Pattern NOTEBOOK = Pattern.compile("lesson\\.([a-z0-9-]+)\\.([a-z0-9-]+)");

    private final Map<String, Pack> packs;
    private final RunShelf shelf;

    private Catalogue(Map<String, Pack> packs, RunShelf shelf) {
        this.packs = packs;
        this.shelf = shelf;
    }

    /** {@return the built-in packs and those at the given places; a pack that cannot be read is named in the log} */
    public static Catalogue read(List<Path> places, RunShelf shelf) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        Packs.builtIn().forEach(id -> add(packs, id, Packs.readBuiltIn(id)));
        places.forEach(place -> add(packs, place.toString(), Packs.read(place)));
        return new Catalogue(packs, shelf);
    }

    private static void add(Map<String, Pack> packs, String name, Reading reading) {
        reading.errors().stream().limit(20).forEach(problem -> LOG.warn("{}: {}", name, problem));
        reading.pack().ifPresent(pack -> packs.put(pack.id(), pack));
    }

    Collection<Pack> packs() {
        return packs.values();
    }

    Optional<Pack> pack(String id) {
        return Optional.ofNullable(packs.get(id));
    }

    Optional<Exercise> exercise(String pack, String id) {
        return Optional.ofNullable(packs.get(pack)).flatMap(known -> known.exercise(id));
    }

    private Optional<Lesson> lesson(String notebook) {
        Matcher names = NOTEBOOK.matcher(notebook);
        return names.matches() ? Optional.ofNullable(packs.get(names.group(1))).flatMap(pack -> pack.lesson(names.group(2))) : Optional.empty();
    }

    @Override
    public Optional<List<CellPlan>> plans(String notebook) {
        return Scratch.is(notebook) ? Optional.of(Scratch.plans()) : lesson(notebook).map(LessonPage::plans);
    }

    @Override
    public PageView page(Desk desk, Words words) {
        String id = desk.notebook().id();
        return lesson(id).map(lesson -> LessonPage.of(lesson, words, expect -> compared(expect, desk))).orElseGet(() -> Scratch.page(words));
    }

    @Override
    public List<PageView.ExpectRow> expected(Desk desk, String cell) {
        return lesson(desk.notebook().id()).map(lesson -> lesson.expects(cell)).orElse(List.of()).stream()
                .filter(ExpectBlock::show).flatMap(expect -> compared(expect, desk).stream()).toList();
    }

    private List<PageView.ExpectRow> compared(ExpectBlock expect, Desk desk) {
        Optional<CellSheet> sheet = desk.notebook().sheet(expect.cell());
        return sheet.map(known -> Expectations.compared(expect, known, shelf)).orElse(List.of());
    }
}
