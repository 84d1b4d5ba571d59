package dev.lockstep.web.notebook;

import dev.lockstep.web.notebook.StoreException.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one desk's notebook into the store. That it cannot is told once, and it is tried again with every call until it can: nothing
 * that is on the desk is lost as long as the server lives. Thread-safe.
 */
final class Keeper {
    private static final int MOST_WAITING = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Store store;
    private final EventLog log;
    private final Supplier<Notebook> notebook;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Store.Edit> edits = new ArrayList<>();
    private @Nullable Notebook saved;
    private Optional<Why> trouble = Optional.empty();

    Keeper(Store store, EventLog log, Supplier<Notebook> notebook) {
        this.store = store;
        this.log = log;
        this.notebook = notebook;
    }

    /** A cell has another text. */
    void typed(CellSheet sheet, String by) {
        lock.lock();
        try {
            if (edits.size() < MOST_WAITING) {
                edits.add(new Store.Edit(notebook.get().id(), sheet.id(), sheet.version(), sheet.text(), by, Instant.now()));
            }
        } finally {
            lock.unlock();
        }
        save();
    }

    /** Keeps everything as it stands, if that is not done already. */
    void save() {
        lock.lock();
        try {
            // The lock is held from the look to the end, so that an older state never lands on a newer one.
            Notebook now = notebook.get();
            if (now != saved) {
                store.save(now);
                saved = now;
            }
            while (!edits.isEmpty()) {
                store.keep(edits.getFirst());
                edits.removeFirst();
            }
            tell(Optional.empty());
        } catch (StoreException e) {
            if (trouble.isEmpty()) {
                LOG.warn("The notebook {} could not be kept; it is tried again. {}", notebook.get().id(), e.getMessage());
            }
            tell(Optional.of(e.why()));
        } finally {
            lock.unlock();
        }
    }

    private void tell(Optional<Why> now) {
        if (!now.equals(trouble)) {
            trouble = now;
            log.append(now.isPresent() ? new Happening.Unsaved(now.get()) : new Happening.SavedAgain());
        }
    }
}
