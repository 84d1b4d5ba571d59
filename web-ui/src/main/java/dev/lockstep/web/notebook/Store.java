package dev.lockstep.web.notebook;

import java.util.List;
import java.util.Optional;

/** What survives a restart: one draft a notebook. Implementations are thread-safe. */
public interface Store {
    /** A notebook and the runs that it shows. */
    record Draft(Notebook notebook, List<SavedRun> runs) {}

    /** A run that is over. */
    record SavedRun(Run.Ticket ticket, dev.lockstep.kernel.RunResult result) {}

    /** Keeps a notebook as it is, with the runs that its sheets name. */
    void save(Notebook notebook);

    /** {@return what was kept of a notebook} */
    Optional<Draft> load(String id);

    /** {@return the ids of all notebooks that are kept} */
    List<String> ids();

    /** Forgets a notebook for good. */
    void remove(String id);
}
