package dev.lockstep.web.notebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All desks. Sessions cost memory, texts do not: a desk whose session is idle for long, or one too many, gives it up. Thread-safe. */
public final class Desks implements AutoCloseable {
    private static final int MOST_HAPPENINGS = 20_000;

    /**
     * How many sessions, and for how long.
     *
     * @param most sessions at a time
     * @param idle after this long without use a session is given up
     */
    public record Room(int most, Duration idle) {
        /** {@return enough for one learner with several lessons open} */
        public static Room usual() {
            return new Room(6, Duration.ofMinutes(30));
        }
    }

    private final SessionOpener opener;
    private final Function<String, Optional<List<CellPlan>>> plans;
    private final RunShelf shelf;
    private final Store store;
    private final Room room;
    private final InstantSource clock;
    private final Map<String, Desk> open = new HashMap<>();

    /** @param plans the cells of a notebook as its author wrote them, empty when there is no such notebook */
    public Desks(SessionOpener opener, Function<String, Optional<List<CellPlan>>> plans, RunShelf shelf, Store store, Room room,
            InstantSource clock) {
        this.opener = opener;
        this.plans = plans;
        this.shelf = shelf;
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    /** {@return the desk of a notebook, if there is such a notebook} */
    public synchronized Optional<Desk> desk(String id) {
        return named(id).filter(desk -> desk.notebook().own().filter(Notebook.Own::deleted).isEmpty());
    }

    /** {@return the same, even if the notebook was deleted} */
    synchronized Optional<Desk> named(String id) {
        if (!open.containsKey(id) && Notebook.isId(id)) {
            Optional<Notebook> kept = store.load(id);
            Optional<Notebook> notebook = Notebook.isNamed(id) ? kept
                    : plans.apply(id).map(authors -> merged(Notebook.fresh(id, authors), kept));
            notebook.ifPresent(found -> open.put(id, open(found)));
        }
        return opened(id);
    }

    /** {@return the desk of a notebook if somebody has opened it} */
    synchronized Optional<Desk> opened(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Saves a notebook and puts it away. */
    void shut(String id) {
        Optional<Desk> desk;
        synchronized (this) {
            desk = Optional.ofNullable(open.remove(id));
        }
        desk.ifPresent(Desk::close);
    }

    private Desk open(Notebook notebook) {
        return new Desk(notebook, new EventLog(MOST_HAPPENINGS, clock.millis() * 1_000), new Seat(this::openSession, clock), shelf, store);
    }

    private static Notebook merged(Notebook fresh, Optional<Notebook> kept) {
        return kept.map(notebook -> merged(fresh, notebook)).orElse(fresh);
    }

    /** The author's cells with what the learner made of them; a cell that the author has removed is gone. */
    static Notebook merged(Notebook fresh, Notebook kept) {
        if (fresh.own().isPresent() && kept.own().isPresent()) {
            return kept;
        }
        Map<String, CellSheet> learners = kept.sheets().stream().collect(Collectors.toMap(CellSheet::id, Function.identity(), (a, b) -> a));
        return fresh.with(fresh.sheets().stream().map(sheet -> {
            CellSheet mine = learners.getOrDefault(sheet.id(), sheet);
            boolean untouched = mine.text().equals(mine.plan().source());
            return new CellSheet(sheet.plan(), untouched ? sheet.text() : mine.text(), mine.version(), mine.output(), mine.lastRun(),
                    untouched && !sheet.text().equals(mine.text()) ? Optional.empty() : mine.chip(), mine.ran());
        }).toList());
    }

    private dev.lockstep.kernel.Session openSession() {
        List<Desk> others;
        synchronized (this) {
            others = open.values().stream().filter(desk -> desk.hasSession() && desk.idle()).sorted(Comparator.comparing(Desk::used)).toList();
            int tooMany = (int) open.values().stream().filter(Desk::hasSession).count() + 1 - room.most;
            others = others.stream().limit(Math.max(0, tooMany)).toList();
        }
        others.forEach(Desk::rest);
        return opener.open();
    }

    /** An author has saved: every open desk takes over its cells as they are now, and its tabs are told. */
    public void authored() {
        List<Desk> all;
        synchronized (this) {
            all = List.copyOf(open.values());
        }
        all.forEach(desk -> plans.apply(desk.notebook().id()).ifPresent(desk::authored));
    }

    /** Keeps what has changed, to be called twice a second: what is lost with the process is at most what came since. */
    public void save() {
        List<Desk> all;
        synchronized (this) {
            all = List.copyOf(open.values());
        }
        all.forEach(Desk::save);
        shelf.again();
    }

    /** Gives up sessions that nobody has used for long; to be called every now and then. */
    public void tidy() {
        Instant limit = clock.instant().minus(room.idle);
        List<Desk> resting;
        synchronized (this) {
            resting = open.values().stream().filter(desk -> desk.hasSession() && desk.used().isBefore(limit)).toList();
        }
        resting.forEach(Desk::rest);
    }

    /** Ends every session and saves every notebook. */
    @Override
    public void close() {
        List<Desk> all;
        synchronized (this) {
            all = List.copyOf(open.values());
        }
        all.forEach(Desk::close);
    }
}
