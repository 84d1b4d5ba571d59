package dev.lockstep.web.store;

import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store in one SQLite file of the data folder. */
public final class DatabaseStore implements Store {
    /** Name of the file in a data folder. */
    public static final String FILE = "lockstep.db";
    /** Compressed, of all runs together: some hundred thousand events fit into a megabyte or two. */
    public static final long TRACE_BYTES = 256L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStore.class);

    private final Database database;
    private final NotebookRows notebooks = new NotebookRows();
    private final RunRows runs;

    DatabaseStore(Database database, long traceBytes) {
        this.database = database;
        this.runs = new RunRows(traceBytes);
    }

    /** {@return the store of a data folder, which takes over what an earlier version left there in files} */
    public static DatabaseStore in(Path folder) {
        return in(folder, TRACE_BYTES);
    }

    static DatabaseStore in(Path folder, long traceBytes) {
        DatabaseStore store = new DatabaseStore(Database.open(folder.resolve(FILE)), traceBytes);
        try {
            OldDrafts.takeOver(folder.resolve("notebooks"), store);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public void save(Notebook notebook) {
        database.write(handle -> notebooks.save(handle, notebook), () -> notebooks.saved(notebook));
    }

    @Override
    public Optional<Notebook> load(String name) {
        return database.read(handle -> notebooks.load(handle, name));
    }

    @Override
    public List<String> ids() {
        return database.read(NotebookRows::names);
    }

    @Override
    public void remove(String id) {
        database.write(handle -> notebooks.remove(handle, id));
    }

    @Override
    public void keep(Edit edit) {
        database.write(handle -> NotebookRows.keep(handle, edit));
    }

    @Override
    public List<Edit> edits(String notebook, String cell) {
        return database.read(handle -> NotebookRows.edits(handle, notebook, cell));
    }

    @Override
    public void keep(Run run) {
        // Compressing a long trace takes a while: not while others wait for the database.
        run.result().map(result -> RunRows.Row.of(run, result)).ifPresent(row -> {
            int gone = database.read(handle -> runs.keep(handle, row));
            if (gone > 0) {
                LOG.info("The traces of {} older runs were let go, because all together may have {} MB. Their results are kept.", gone,
                        runs.mostMegabytes());
            }
        });
    }

    @Override
    public Optional<Run> run(String id) {
        return database.read(handle -> runs.run(handle, id));
    }

    /** Looks at every run that is kept. */
    void eachRun(Consumer<String> look) {
        database.read(handle -> handle.createQuery("select id from run").map((row, _) -> row.getString(1)).list()).forEach(look);
    }

    @Override
    public void keep(Grade grade) {
        database.write(handle -> GradeRows.keep(handle, grade));
    }

    @Override
    public Optional<Grade> grade(String id) {
        return database.read(handle -> GradeRows.grade(handle, id));
    }

    @Override
    public void keep(String name, String json) {
        database.write(handle -> GradeRows.keep(handle, name, json));
    }

    @Override
    public void forget(String name) {
        database.write(handle -> handle.createUpdate("delete from kept where name = :name").bind("name", name).execute());
    }

    @Override
    public Map<String, String> kept() {
        return database.read(GradeRows::kept);
    }

    @Override
    public void close() {
        database.close();
    }
}
