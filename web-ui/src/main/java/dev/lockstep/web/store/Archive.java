package dev.lockstep.web.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;

/**
 * A whole database as a zip that any program can read: {@code lockstep.json} says what is in it, then one file a table with a JSON
 * object a row. Whatever is not exactly that is refused; nothing in it is believed.
 */
final class Archive {
    private static final int FORMAT = 1;
    private static final String FIRST = "lockstep.json";
    private static final String ENDING = ".jsonl";
    private static final List<String> TABLES = List.of("notebook", "cell", "edit", "run", "trace", "grade", "kept");
    private static final int TABLES_OF_VERSION_1 = 5;
    private static final long MOST_BYTES = 2L << 30;

    /**
     * What is in a zip.
     *
     * @param schema version of the tables
     * @param rows by table
     */
    record Manifest(int format, int schema, Map<String, Long> rows) {}

    private Archive() {}

    private static List<String> tables(int schema) {
        return schema == 1 ? TABLES.subList(0, TABLES_OF_VERSION_1) : TABLES;
    }

    /** Writes everything that stands in the database at this moment. {@return how much} */
    static Map<String, Long> write(Handle handle, OutputStream out) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables(Schema.LATEST).forEach(table -> rows.put(table, handle.createQuery("select count(*) from " + table).map((row, _) -> row.getLong(1)).one()));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(FIRST));
            zip.write(Json.MAPPER.writeValueAsBytes(new Manifest(FORMAT, Schema.LATEST, rows)));
            for (String table : rows.keySet()) {
                zip.putNextEntry(new ZipEntry(table + ENDING));
                try (var lines = Json.MAPPER.writer().withRootValueSeparator("\n").writeValues(new Unclosed(zip))) {
                    handle.createQuery("select * from " + table).map((row, _) -> object(row)).forEach(lines::write);
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> object(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            object.put(columns.getColumnName(i), value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value);
        }
        return object;
    }

    /** {@return what a zip says it holds}; leaves the stream before the first table */
    static Manifest manifest(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(FIRST)) {
            throw new IOException("it is not an export of Lockstep");
        }
        Manifest manifest = Json.MAPPER.readValue(zip.readNBytes(1 << 16), Manifest.class);
        if (manifest.format > FORMAT || manifest.schema > Schema.LATEST) {
            throw new IOException("it was made by a newer Lockstep");
        }
        if (manifest.format < 1 || manifest.schema < 1 || manifest.rows == null) {
            throw new IOException("its " + FIRST + " makes no sense");
        }
        return manifest;
    }

    /** Reads every row into empty tables of the same version. */
    static void read(Handle handle, ZipInputStream zip, Manifest manifest) throws IOException {
        InputStream counted = new Counted(zip);
        for (String table : tables(manifest.schema)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(table + ENDING)) {
                throw new IOException("the file " + table + ENDING + " is missing");
            }
            long rows = 0;
            try (MappingIterator<Map<String, @Nullable Object>> lines = Json.MAPPER.readerFor(Map.class).readValues(counted)) {
                while (lines.hasNextValue()) {
                    insert(handle, table, lines.nextValue());
                    rows++;
                }
            } catch (IOException | SQLException | RuntimeException e) {
                throw new IOException("row " + (rows + 1) + " of " + table + ENDING + " cannot be read", e);
            }
            if (!Long.valueOf(rows).equals(manifest.rows.get(table))) {
                throw new IOException(table + ENDING + " has " + rows + " rows and should have " + manifest.rows.get(table));
            }
        }
        if (zip.getNextEntry() != null) {
            throw new IOException("there is more in it than an export has");
        }
    }

    private static void insert(Handle handle, String table, Map<String, @Nullable Object> row) throws SQLException, IOException {
        List<String> columns = columns(handle, table);
        if (!columns.stream().allMatch(row::containsKey) || row.size() != columns.size()) {
            throw new IOException("it has other columns");
        }
        var insert = handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")");
        for (String column : columns) {
            Object value = row.get(column);
            if (table.equals("trace") && column.equals("events")) {
                insert.bind(column, Base64.getDecoder().decode((String) Objects.requireNonNull(value)));
            } else if (value == null || value instanceof String) {
                insert.bind(column, (String) value);
            } else {
                insert.bind(column, ((Number) value).longValue());
            }
        }
        insert.execute();
    }

    private static List<String> columns(Handle handle, String table) throws SQLException {
        try (var statement = handle.getConnection().createStatement(); ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData known = none.getMetaData();
            return java.util.stream.IntStream.rangeClosed(1, known.getColumnCount()).mapToObj(i -> {
                try {
                    return known.getColumnName(i);
                } catch (SQLException e) {
                    throw new UncheckedIOException(new IOException(e));
                }
            }).toList();
        }
    }

    /** A writer of one entry leaves the zip open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** A reader of one entry leaves the zip open, and a small zip does not become endless data. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return counted(in.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = in.read(bytes, from, length);
            return counted(got, got);
        }

        private int counted(int result, int more) throws IOException {
            count += Math.max(0, more);
            if (count > MOST_BYTES) {
                throw new IOException("there is more in it than " + (MOST_BYTES >> 30) + " GB");
            }
            return result;
        }
    }
}
