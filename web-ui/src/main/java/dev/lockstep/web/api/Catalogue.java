package dev.lockstep.web.api;

import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Reading;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that are served: those that were named at the start, which are read again when their author saves, then the built-in
 * ones. Thread-safe.
 */
public final class Catalogue implements Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Pattern NOTEBOOK = Pattern.compile("lesson\\.([a-z0-9-]+)\\.([a-z0-9-]+)");

    private final RunShelf shelf;
    private final List<Pack> builtIn = new ArrayList<>();
    /** By place, in the order of the command line. */
    private final Map<Path, Reading> authored = new LinkedHashMap<>();
    private volatile Map<String, Pack> packs = Map.of();

    private Catalogue(RunShelf shelf) {
        this.shelf = shelf;
    }

    /** {@return the built-in packs and those at the given places; a pack that cannot be read is named in the log} */
    public static Catalogue read(List<Path> places, RunShelf shelf) {
        var catalogue = new Catalogue(shelf);
        Packs.builtIn().forEach(id -> Packs.readBuiltIn(id).pack().ifPresent(catalogue.builtIn::add));
        places.forEach(catalogue::refresh);
        catalogue.refresh();
        return catalogue;
    }

    /** Reads the pack at a place again; while its manifest cannot be read, the pack stays as it was, with what is wrong now. */
    public synchronized void refresh(Path place) {
        Reading reading = Packs.read(place);
        reading.errors().stream().limit(20).forEach(problem -> LOG.warn("{}: {}", place, problem));
        Optional<Pack> before = Optional.ofNullable(authored.get(place)).flatMap(Reading::pack);
        authored.put(place, new Reading(reading.pack().or(() -> before), reading.problems()));
        refresh();
    }

    private synchronized void refresh() {
        Map<String, Pack> all = new LinkedHashMap<>();
        authored.values().forEach(reading -> reading.pack().ifPresent(pack -> all.putIfAbsent(pack.id(), pack)));
        builtIn.forEach(pack -> all.putIfAbsent(pack.id(), pack));
        packs = all;
    }

    /** {@return the address of the first lesson of the pack that was named first, such as {@code #/lesson/PACK/LESSON}} */
    public synchronized Optional<String> firstPage() {
        return authored.values().stream().flatMap(reading -> reading.pack().stream()).filter(pack -> !pack.lessons().isEmpty()).findFirst()
                .map(pack -> "#/lesson/" + pack.id() + "/" + pack.lessons().getFirst().id());
    }

    boolean isBuiltIn(Pack pack) {
        return builtIn.contains(pack);
    }

    /** {@return what is wrong with the pack that a lesson is of; for any other page with packs of which nothing can be shown} */
    private synchronized List<Problem> problems(String notebook) {
        Matcher names = NOTEBOOK.matcher(notebook);
        return authored.values().stream()
                .filter(reading -> names.matches() ? reading.pack().filter(pack -> pack.id().equals(names.group(1))).isPresent() : reading.pack().isEmpty())
                .flatMap(reading -> reading.problems().stream()).toList();
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
        return lesson(id).map(lesson -> LessonPage.of(lesson, words, expect -> compared(expect, desk), Troubles.of(lesson, words, problems(id))))
                .orElseGet(() -> Troubles.before(Scratch.page(desk.notebook(), words), problems(id)));
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
