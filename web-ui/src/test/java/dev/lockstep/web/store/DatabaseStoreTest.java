package dev.lockstep.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.notebook.StoreException.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    DatabaseStore open(long traceBytes) {
        return DatabaseStore.in(folder, traceBytes);
    }

    private Path file() {
        return folder.resolve(DatabaseStore.FILE);
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLost() {
        try (Database database = Database.open(file()); DatabaseStore store = new DatabaseStore(database, 1 << 20)) {
            Notebook small = new Notebook("scratch", List.of(sheet("counter", "kept", Optional.empty())), OWN);
            store.save(small);
            database.read(handle -> handle.createQuery("pragma max_page_count = 1").mapTo(Integer.class).one());
            Notebook large = new Notebook("scratch", List.of(sheet("counter", "x".repeat(90_000), Optional.empty())), OWN);
            assertThat(problem(() -> store.save(large)).why()).isEqualTo(Why.FULL);
            assertThat(store.load("scratch")).contains(small);
            database.read(handle -> handle.createQuery("pragma max_page_count = 100000").mapTo(Integer.class).one());
            store.save(large);
            assertThat(store.load("scratch")).contains(large);
        }
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsSaid() throws SQLException {
        try (DatabaseStore store = open(); Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            other.createStatement().execute("begin immediate");
            assertThat(problem(() -> store.keep("progress", "{}")).why()).isEqualTo(Why.LOCKED);
            other.createStatement().execute("rollback");
            store.keep("progress", "{}");
            assertThat(store.kept()).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsSaidAndLeftAsItIs() throws IOException {
        try (DatabaseStore store = open()) {
            store.keep(run("r1", 20_000));
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 4_096; i < 16_384; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file(), bytes);
        staysAsItIs(bytes, Why.DAMAGED);
        byte[] noDatabase = "this is no database at all, but somebody may need it".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file(), noDatabase);
        staysAsItIs(noDatabase, Why.DAMAGED);
    }

    @Test
    void aNewerOrForeignDatabaseIsSaidAndLeftAsItIs() throws IOException, SQLException {
        open().close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            other.createStatement().execute("pragma user_version = " + (Schema.LATEST + 1));
        }
        staysAsItIs(Files.readAllBytes(file()), Why.NEWER);
        Files.delete(file());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            other.createStatement().execute("create table theirs (x integer)");
        }
        staysAsItIs(Files.readAllBytes(file()), Why.FOREIGN);
    }

    private void staysAsItIs(byte[] bytes, Why why) throws IOException {
        StoreException problem = problem(() -> open().close());
        assertThat(problem.why()).isEqualTo(why);
        assertThat(problem).hasMessageContaining(file().toString()).hasMessageContaining("left as it");
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void anOlderDatabaseIsBroughtUpWithEverythingInIt() throws SQLException {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Schema.create(old, 1);
            old.createStatement().execute("insert into notebook values ('scratch', 'an id', null, 1)");
            old.createStatement().execute("insert into cell values ('scratch', 'counter', 0, 'mine', '" + Json.of(CellPlan.of("counter", "theirs")) + "', 4, '[]', null, null, null)");
        }
        try (DatabaseStore store = open()) {
            assertThat(store.load("scratch").orElseThrow().sheets()).extracting(CellSheet::text).containsExactly("mine");
            store.keep("progress", "{}");
        }
        try (DatabaseStore store = open()) {
            assertThat(store.kept()).hasSize(1);
        }
    }

    private static StoreException problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        StoreException problem = catchThrowableOfType(StoreException.class, what);
        assertThat(problem).isNotNull();
        return problem;
    }
}
