package dev.lockstep.web.store;

import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.notebook.StoreException.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.core.JacksonException;

/**
 * Takes a data folder's database out as one zip and puts it back. Nothing is written over: an import is built beside the database,
 * read once from end to end, and only then put in its place, the old one kept under another name.
 */
public final class Transfer {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Transfer() {}

    /**
     * What came in.
     *
     * @param rows by table
     * @param before where the former database is now, if there was one with anything in it
     */
    public record Imported(Map<String, Long> rows, Optional<Path> before) {}

    /** Writes a new zip; also while a server is running. {@return rows by table} */
    public static Map<String, Long> export(Path folder, Path zip) {
        if (Files.exists(zip)) {
            throw new StoreException(Why.NOT_ALLOWED, "The file [%s] is there already and is not written over. Choose another name.".formatted(zip));
        }
        if (!Files.exists(folder.resolve(DatabaseStore.FILE))) {
            throw new StoreException(Why.BROKEN, "There is nothing to export: the folder [%s] has no database yet. Choose the folder with --data.".formatted(folder));
        }
        try (Database database = Database.open(folder.resolve(DatabaseStore.FILE))) {
            return database.read(handle -> {
                try (var out = Files.newOutputStream(zip, StandardOpenOption.CREATE_NEW)) {
                    return Archive.write(handle, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new StoreException(Why.BROKEN, "The file [%s] cannot be written: %s.".formatted(zip, Objects.requireNonNullElse(e.getCause(), e).getMessage()), e);
        }
    }

    /** Puts what is in a zip into a data folder that no server uses, in the place of what is there only when that is said. */
    public static Imported take(Path folder, Path zip, boolean replace) {
        Path file = folder.resolve(DatabaseStore.FILE);
        boolean there = Files.exists(file) && holdsAnything(file);
        if (there && !replace) {
            throw new StoreException(Why.NOT_ALLOWED, ("The folder [%s] holds notebooks already; nothing was changed. Add --replace to put the import in their "
                    + "place (they are kept beside it), or choose another folder with --data.").formatted(folder));
        }
        Path fresh = folder.resolve("import-" + ProcessHandle.current().pid() + ".db");
        try {
            Map<String, Long> rows = read(zip, fresh);
            prove(fresh);
            Optional<Path> before = there ? Optional.of(aside(file)) : Optional.empty();
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return new Imported(rows, before);
        } catch (IOException | SQLException | JacksonException | UncheckedIOException | IllegalArgumentException e) {
            throw new StoreException(Why.BROKEN, "The file [%s] cannot be imported: %s. Nothing was changed.".formatted(zip, e.getMessage()), e);
        } finally {
            forget(fresh);
        }
    }

    private static boolean holdsAnything(Path file) {
        try (Database database = Database.open(file)) {
            return database.read(handle -> handle.createQuery("select (select count(*) from cell) + (select count(*) from run) + (select count(*) from grade) "
                    + "+ (select count(*) from kept)").map((row, _) -> row.getLong(1)).one()) > 0;
        }
    }

    private static Map<String, Long> read(Path zip, Path fresh) throws IOException, SQLException {
        Files.deleteIfExists(fresh);
        Database.natives(fresh.toAbsolutePath().resolveSibling("native"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            Archive.Manifest manifest = Archive.manifest(in);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh.toAbsolutePath())) {
                Schema.create(connection, manifest.schema());
                Jdbi.create(connection).useTransaction(handle -> Archive.read(handle, in, manifest));
            }
            return manifest.rows();
        }
    }

    /** What cannot be read later is refused now. */
    private static void prove(Path fresh) throws IOException {
        try (DatabaseStore store = new DatabaseStore(Database.open(fresh), DatabaseStore.TRACE_BYTES)) {
            for (String name : store.ids()) {
                if (!Notebook.isId(name)) {
                    throw new IOException("it names a notebook that cannot be");
                }
                store.load(name);
            }
            store.eachRun(id -> store.run(id));
            store.kept().values().forEach(Json.MAPPER::readTree);
        } catch (StoreException | IllegalArgumentException | JacksonException e) {
            throw new IOException("what is in it cannot be read", e);
        }
    }

    private static Path aside(Path file) throws IOException {
        Path kept = file.resolveSibling(file.getFileName() + ".before-import-" + MOMENT.format(LocalDateTime.now(ZoneId.systemDefault())));
        // Opening and closing it has brought the log home; what may be left of it belongs to the old file.
        for (String part : new String[] {"", "-wal", "-shm"}) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, kept.resolveSibling(kept.getFileName() + part));
            }
        }
        return kept;
    }

    private static void forget(Path fresh) {
        try {
            for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
