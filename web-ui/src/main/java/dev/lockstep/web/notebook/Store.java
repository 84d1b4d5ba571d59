package dev.lockstep.web.notebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What survives the server: when a method that keeps something has returned, the thing outlives the process. Implementations are
 * thread-safe; every method throws {@link StoreException} with a sentence when it cannot do its work.
 */
public interface Store extends AutoCloseable {
    /**
     * A text that a cell once had.
     *
     * @param by the tab that typed it, or empty
     */
    record Edit(String notebook, String cell, long version, String source, String by, Instant at) {}

    /**
     * A submission that was judged.
     *
     * @param report what its page shows, as JSON
     */
    record Grade(String id, String pack, String exercise, String source, int points, int outOf, Instant at, String report) {}

    /** Keeps a notebook as it is. */
    void save(Notebook notebook);

    /** {@return what was kept of a notebook} */
    Optional<Notebook> load(String name);

    /** {@return the ids of all notebooks that are kept} */
    List<String> ids();

    /** Forgets a notebook for good, with its runs. */
    void remove(String id);

    /** Keeps a text; those that one tab typed within a minute become one. */
    void keep(Edit edit);

    /** {@return the texts that a cell once had, the newest first} */
    List<Edit> edits(String notebook, String cell);

    /** Keeps a run that is over; when the traces of all runs grow too large the oldest are let go, never their results. */
    void keep(Run run);

    /** {@return a run that was kept; without its trace, the number of its events still told, when that was let go} */
    Optional<Run> run(String id);

    void keep(Grade grade);

    Optional<Grade> grade(String id);

    /** Keeps a JSON text that a browser wants to find again. */
    void keep(String name, String json);

    /** Forgets one of them. */
    void forget(String name);

    /** {@return all that browsers keep, as JSON by name} */
    Map<String, String> kept();

    @Override
    void close();
}
