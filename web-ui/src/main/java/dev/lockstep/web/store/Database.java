package dev.lockstep.web.store;

import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.notebook.StoreException.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * One SQLite file and the one connection to it. It is looked at before it is opened for writing: a file that is damaged, newer or
 * not ours is left as it is. Write-ahead log: what was committed survives the end of the process. Thread-safe.
 */
final class Database implements AutoCloseable {
    /** A larger file is not read from end to end before a server starts. */
    private static final long CHECKED_BYTES = 32L << 20;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LOG_BYTES = 16 << 20;

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Jdbi> jdbi = Optional.empty();

    /** A connection whose tables are there already; the file is its name. */
    Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** {@return the database in a file, made when there is none, its tables up to date} */
    static Database open(Path file) {
        natives(file.toAbsolutePath().resolveSibling("native"));
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                look(file);
            }
            SQLiteDataSource source = source(file, writing());
            Connection connection = source.getConnection();
            try {
                Schema.bringUp(connection, source);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return new Database(file, connection);
        } catch (SQLException | RuntimeException | IOException e) {
            throw told(e, file);
        }
    }

    /** The driver unpacks its library there, not into the folder that all users of the machine share. */
    static void natives(Path folder) {
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            try {
                System.setProperty("org.sqlite.tmpdir", Files.createDirectories(folder).toString());
            } catch (IOException e) {
                throw told(e, folder);
            }
        }
    }

    private static void look(Path file) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        try (Connection connection = source(file, config).getConnection()) {
            Schema.check(connection, file.toString());
            if (Files.size(file) <= CHECKED_BYTES) {
                try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
                    String said = rows.next() ? rows.getString(1) : "nothing";
                    if (!said.equals("ok")) {
                        throw new StoreException(Why.DAMAGED, sentence(Why.DAMAGED, file, said));
                    }
                }
            }
        }
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalSizeLimit(LOG_BYTES);
        config.enforceForeignKeys(true);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Changes something, all or nothing. */
    void write(Consumer<Handle> change) {
        write(change, () -> {});
    }

    /** Changes something, all or nothing, and then something that goes with it, before anybody else may. */
    void write(Consumer<Handle> change, Runnable done) {
        lock.lock();
        try {
            read(handle -> {
                change.accept(handle);
                return true;
            });
            done.run();
        } finally {
            lock.unlock();
        }
    }

    /** {@return an answer from one moment} */
    <T> T read(Function<Handle, T> question) {
        lock.lock();
        try {
            return ready().inTransaction(question::apply);
        } catch (JdbiException | StoreException e) {
            throw told(e, file);
        } finally {
            lock.unlock();
        }
    }

    private Jdbi ready() {
        Jdbi ready = jdbi.orElseGet(() -> Jdbi.create(connection));
        jdbi = Optional.of(ready);
        return ready;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw told(e, file);
        } finally {
            lock.unlock();
        }
    }

    private static StoreException told(Exception problem, Path file) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException ours) {
                return ours;
            }
            if (cause instanceof SQLiteException told) {
                Why why = why(told);
                return new StoreException(why, sentence(why, file, String.valueOf(told.getMessage())), problem);
            }
        }
        return new StoreException(Why.BROKEN, sentence(Why.BROKEN, file, String.valueOf(problem.getMessage())), problem);
    }

    /** The low byte is the kind of failure, the rest its detail. */
    private static Why why(SQLiteException problem) {
        return switch (problem.getResultCode().code & 0xff) {
            case 5, 6 -> Why.LOCKED;
            case 3, 8, 14, 23 -> Why.NOT_ALLOWED;
            case 10, 13 -> Why.FULL;
            case 11, 26 -> Why.DAMAGED;
            default -> Why.BROKEN;
        };
    }

    private static String sentence(Why why, Path file, String detail) {
        return switch (why) {
            case FULL -> "The database [%s] cannot be written: there is no room left on its disk, or it takes no more (%s). Make room; nothing that was kept is lost."
                    .formatted(file, detail);
            case LOCKED -> "The database [%s] is held by another program (%s). End that program, or choose another folder with --data.".formatted(file, detail);
            case DAMAGED -> ("The database [%s] is damaged (%s). It was left as it is: restore it from a backup or an export, or move it away and start anew; "
                    + "sqlite3's .recover may save what is in it.").formatted(file, detail);
            case NOT_ALLOWED -> "The database [%s] may not be written (%s). Change its permissions, or choose another folder with --data.".formatted(file, detail);
            case NEWER, FOREIGN, BROKEN -> "The database [%s] cannot be used: %s.".formatted(file, detail);
        };
    }
}
