package dev.lockstep.web.store;

import dev.lockstep.web.notebook.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables and their versions. A new file gets the scripts as they are; an older one is brought up by Flyway, which costs seconds
 * on a cold start and so never runs when there is nothing to do. {@code user_version} of the file says where it stands.
 */
final class Schema {
    static final int LATEST = 2;
    /** {@code application_id} of the file: the letters LoSt. */
    static final int OURS = 0x4c6f5374;

    private static final String FOLDER = "dev/lockstep/web/store/";
    private static final List<String> SCRIPTS = List.of("V1__notebooks.sql", "V2__grades.sql");
    /** What differs between databases. */
    private static final Map<String, String> TYPES = Map.of("bytes", "blob");

    private Schema() {}

    /** Says what stands in a file that must not be touched; returns when it may be used. */
    static void check(Connection connection, String file) throws SQLException {
        int version = number(connection, "pragma user_version");
        boolean empty = number(connection, "select count(*) from sqlite_master") == 0;
        if (!empty && number(connection, "pragma application_id") != OURS) {
            throw new StoreException(StoreException.Why.FOREIGN, ("The file [%s] is a database, but not one of Lockstep's. It was left as it is: "
                    + "move it away, or choose another folder with --data.").formatted(file));
        }
        if (version > LATEST) {
            throw new StoreException(StoreException.Why.NEWER, ("The database [%s] was written by a newer Lockstep (its version is %d, this one "
                    + "knows %d). It was left as it is: use the newer Lockstep, or choose another folder with --data.").formatted(file, version, LATEST));
        }
    }

    /** Brings a file to the latest version. */
    static void bringUp(Connection connection, DataSource source) throws SQLException {
        int version = number(connection, "pragma user_version");
        if (version == LATEST) {
            return;
        }
        if (version == 0) {
            create(connection, LATEST);
            return;
        }
        Flyway.configure(Schema.class.getClassLoader()).dataSource(source).locations("classpath:" + FOLDER).placeholders(TYPES)
                .baselineOnMigrate(true).baselineVersion(Integer.toString(version)).load().migrate();
        stamp(connection, LATEST);
    }

    /** Makes the tables of a version in an empty file, all or nothing. */
    static void create(Connection connection, int version) throws SQLException {
        connection.setAutoCommit(false);
        try {
            tables(connection, version, TYPES.getOrDefault("bytes", ""));
            stamp(connection, version);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Runs the scripts up to a version as they are.
     *
     * @param bytes what this database calls a column of bytes
     */
    static void tables(Connection connection, int version, String bytes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS.subList(0, version)) {
                for (String each : text(script).replaceAll("(?m)^--.*$", "").replace("${bytes}", bytes).split(";")) {
                    if (!each.isBlank()) {
                        statement.executeUpdate(each);
                    }
                }
            }
        }
    }

    private static void stamp(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma application_id = " + OURS);
            statement.executeUpdate("pragma user_version = " + version);
        }
    }

    private static String text(String script) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getClassLoader().getResourceAsStream(FOLDER + script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
