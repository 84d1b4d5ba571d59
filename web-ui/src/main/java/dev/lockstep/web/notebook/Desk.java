package dev.lockstep.web.notebook;

import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * One notebook at work. Wishes return at once, what comes of them is told in the log; one piece of work at a time. Every tab that
 * shows the notebook has this same desk. Thread-safe.
 */
public final class Desk {
    private final EventLog log;
    private final Seat seat;
    private final Shift shift;
    private final Keeper keeper;
    private final DeskWork work;
    private final ReentrantLock lock = new ReentrantLock();
    /** Which tab wrote last, by cell. */
    private final Map<String, String> writers = new HashMap<>();
    private Notebook notebook;

    Desk(Notebook notebook, EventLog log, Seat seat, RunShelf shelf, Store store) {
        this.notebook = notebook;
        this.log = log;
        this.seat = seat;
        this.keeper = new Keeper(store, log, this::notebook);
        this.shift = new Shift(log, () -> seat.ifOpen().ifPresent(session -> session.stop()));
        this.work = new DeskWork(this, seat, shelf, shift);
    }

    /** {@return everything as it stands} */
    public Notebook notebook() {
        lock.lock();
        try {
            return notebook;
        } finally {
            lock.unlock();
        }
    }

    public EventLog log() {
        return log;
    }

    /** {@return what it is at, as far as anybody is to see it} */
    public Optional<Busy> busy() {
        return shift.shown();
    }

    /**
     * What came of a change of a text.
     *
     * @param other the text that stood there, when another tab had put it there since the one that this one was made from
     */
    public record Edited(CellSheet sheet, Optional<String> other) {}

    /** Changes a text. {@return the sheet after it} */
    public CellSheet edit(String cell, String text, String by) {
        return edit(cell, text, by, Long.MAX_VALUE).sheet();
    }

    /**
     * Changes a text. Of two tabs that write at once the later one stands; what the other wrote is kept among the edits and handed back.
     *
     * @param base version of the text that this one was made from
     */
    public Edited edit(String cell, String text, String by, long base) {
        if (text.length() > CellSheet.LONGEST) {
            throw new DeskException(DeskException.Why.TOO_LONG, cell);
        }
        Notebook before;
        CellSheet now;
        boolean collides;
        lock.lock();
        try {
            before = notebook;
            CellSheet old = sheet(cell);
            if (old.text().equals(text)) {
                return new Edited(old, Optional.empty());
            }
            boolean another = !by.equals(writers.put(cell, by));
            collides = another && base < old.version();
            notebook = notebook.edited(cell, text);
            now = sheet(cell);
            log.append(new Happening.CellChanged(cell, text, now.version(), by));
            notebook.sheets().stream().filter(sheet -> sheet.chip().isEmpty() && before.sheet(sheet.id()).flatMap(CellSheet::chip).isPresent())
                    .forEach(sheet -> log.append(new Happening.ChipChanged(sheet.id(), Optional.empty())));
        } finally {
            lock.unlock();
        }
        keeper.typed(now, by);
        return new Edited(now, collides ? before.sheet(cell).map(CellSheet::text) : Optional.empty());
    }

    /** Back to the author's text. */
    public CellSheet reset(String cell) {
        return edit(cell, sheet(cell).plan().source(), "");
    }

    /**
     * Changes which cells there are; the tabs read the notebook again. What has run no longer belongs to cells that were moved or
     * deleted: the session begins anew, and the next run first runs what it needs.
     *
     * @return the cell to look at then, or empty
     */
    public String alter(Alteration wish, String by) {
        if (wish instanceof Alteration.Delete(String cell)) {
            shift.leave(cell);
        }
        Alteration.Altered altered;
        lock.lock();
        try {
            altered = wish.applyTo(notebook);
            notebook = altered.notebook();
            log.append(new Happening.Rearranged(by));
        } finally {
            lock.unlock();
        }
        if (altered.restarts()) {
            shift.ifIdle(() -> seat.ifOpen().ifPresent(session -> session.restart()));
        }
        save();
        return altered.cell();
    }

    /** Takes over what an author has saved; what the learner wrote stays. */
    void authored(List<CellPlan> plans) {
        lock.lock();
        try {
            notebook = Desks.merged(Notebook.fresh(notebook.id(), plans), notebook);
            log.append(new Happening.PackChanged());
        } finally {
            lock.unlock();
        }
    }

    /** Runs a cell. {@return the id of the run} */
    public String run(String cell, RunOptions options) {
        code(cell);
        return work.begin(cell, options, Run.Kind.RUN);
    }

    /** Follows given choices in a fresh copy. {@return the id of the run} */
    public String replay(String cell, RunOptions options) {
        code(cell);
        return work.begin(cell, options, Run.Kind.REPLAY);
    }

    /** Runs every cell in order, until one fails of which its author wants no failure, or somebody stops it. */
    public void runAll(RunOptions options) {
        work.beginAll(options);
    }

    /** Looks for a schedule that breaks a cell, beside the ones that were seen. {@return the id of the search} */
    public String explore(String cell, ExploreOptions options, List<Run> seen) {
        code(cell);
        Optional<Chip> known = sheet(cell).chip();
        List<RunResult> runs = seen.stream().flatMap(run -> run.result().stream()).toList();
        return known.isEmpty() || runs.isEmpty() ? work.beginSearch(cell, options) : work.beginNext(cell, options, known.get(), runs);
    }

    /** Stops what goes on; nothing when nothing does. */
    public void stop() {
        shift.stop();
    }

    /** A fresh worker; texts and runs stay. */
    public void restart() {
        shift.stop();
        shift.await(Duration.ofSeconds(10));
        if (seat.giveUp()) {
            log.append(new Happening.Restarted());
        }
    }

    /**
     * Everything at one moment.
     *
     * @param position of the log: what is told after it is not in here yet, what is in here is not told after it
     */
    public record Snapshot(Notebook notebook, long position) {}

    /** {@return what stands now, and from where on to listen} */
    public Snapshot snapshot() {
        lock.lock();
        try {
            return new Snapshot(notebook, log.position());
        } finally {
            lock.unlock();
        }
    }

    /** Changes a cell and tells so, as one step. */
    void tell(String cell, UnaryOperator<CellSheet> how, Happening happening) {
        lock.lock();
        try {
            notebook = notebook.with(cell, how);
            log.append(happening);
        } finally {
            lock.unlock();
        }
    }

    CellSheet sheet(String cell) {
        return notebook().sheet(cell).orElseThrow(() -> new DeskException(DeskException.Why.NO_SUCH_CELL, cell));
    }

    private void code(String cell) {
        if (!sheet(cell).plan().runs()) {
            throw new DeskException(DeskException.Why.NO_SUCH_CELL, cell);
        }
    }

    private void change(UnaryOperator<Notebook> how) {
        lock.lock();
        try {
            notebook = how.apply(notebook);
        } finally {
            lock.unlock();
        }
    }

    /** What these cells printed before is not what they print now. */
    void clear(List<String> cells) {
        change(old -> old.with(old.sheets().stream().map(sheet -> cells.contains(sheet.id()) ? sheet.started() : sheet).toList()));
    }

    /** Numbers the cells that a run ran. */
    void ran(List<String> before, String cell, long version) {
        change(old -> old.ran(before, cell, version));
    }

    /** Keeps everything as it stands, if that is not done already. */
    void save() {
        keeper.save();
    }

    List<String> cellIds() {
        return notebook().sheets().stream().filter(sheet -> sheet.plan().runs()).map(CellSheet::id).toList();
    }

    boolean idle() {
        return shift.idle();
    }

    Instant used() {
        return seat.used();
    }

    boolean hasSession() {
        return seat.ifOpen().isPresent();
    }

    /** Gives up the session, which nobody has used for a while; the next run says so. */
    void rest() {
        shift.ifIdle(() -> {
            if (seat.giveUp()) {
                log.append(new Happening.Restarted());
            }
        });
    }

    void close() {
        shift.stop();
        shift.await(Duration.ofSeconds(5));
        seat.giveUp();
        save();
    }
}
