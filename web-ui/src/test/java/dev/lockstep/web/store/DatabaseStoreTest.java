package dev.lockstep.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Chip;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.OutputText;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.Store;
import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.notebook.StoreException.Why;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseStoreTest {
    private static final Optional<Notebook.Own> OWN = Optional.of(new Notebook.Own("Mine", List.of(new Notebook.Binned(sheet("gone", "x", Optional.empty()), 1)), false));

    @TempDir
    Path folder;

    private DatabaseStore open() {
        return DatabaseStore.in(folder);
    }

    private Path file() {
        return folder.resolve(DatabaseStore.FILE);
    }

    private static CellSheet sheet(String id, String text, Optional<String> run) {
        return new CellSheet(CellPlan.of(id, "the author's"), text, 3, List.of(new OutputText(0, false, "2\n"), new OutputText(1, true, "é\u0000\n")), run,
                Optional.of(new Chip(new Verdict.AllPass(35), Optional.of("r2"))), Optional.of(new CellSheet.Ran(4, 2)));
    }

    /** Texts that differ from event to event, as a trace's do not: it must compress all the same. */
    static Run run(String id, int events) {
        List<TraceEvent> all = LongStream.range(0, events).mapToObj(i -> new TraceEvent(i, i * 1_000, (int) (i % 3), i % 2 == 0 ? Kind.ACQUIRED : Kind.RELEASED,
                "ReentrantLock#1", "turn " + i * 7919 % 104_729, "counter:" + i % 9, i - 1)).toList();
        Trace trace = new Trace(all, 12, List.of(0, 1, 1), List.of(2, 2, 2), List.of(3L, 7L, 9L), 1, 77);
        return Run.ended(new Run.Ticket(id, "scratch", "counter", Run.Kind.RUN, Mode.CONTROLLED, 5),
                new RunResult(new Outcome.Completed("42"), trace, "c0de", List.of("setup"), List.of("changed"), Duration.ofMillis(31)));
    }

    @Test
    void aNotebookComesBackAsItWas() {
        Notebook notebook = new Notebook("scratch", List.of(sheet("b", "int x = '\"';\n// 你好", Optional.of("r1")), sheet("a", "", Optional.empty())), OWN);
        try (DatabaseStore store = open()) {
            store.save(notebook);
        }
        try (DatabaseStore store = open()) {
            assertThat(store.load("scratch")).contains(notebook);
            assertThat(store.load("other")).isEmpty();
            Notebook changed = new Notebook("scratch", List.of(notebook.sheets().getFirst(), sheet("a", "now something", Optional.of("r1"))), OWN);
            store.save(changed);
            store.save(changed);
            assertThat(store.load("scratch")).contains(changed);
            Notebook fewer = new Notebook("scratch", List.of(changed.sheets().getLast()), Optional.empty());
            store.save(fewer);
            assertThat(store.load("scratch")).contains(fewer);
            assertThat(store.ids()).containsExactly("scratch");
            store.keep(run("r1", 10));
            store.remove("scratch");
            assertThat(store.load("scratch")).isEmpty();
            assertThat(store.run("r1")).isEmpty();
        }
    }

    @Test
    void aRunOfManyEventsComesBackWithEachOfThem() {
        Run run = run("r1", 20_000);
        try (DatabaseStore store = open()) {
            store.keep(run);
        }
        try (DatabaseStore store = open()) {
            Run back = store.run("r1").orElseThrow();
            assertThat(back.ticket()).isEqualTo(run.ticket());
            assertThat(back.result()).isEqualTo(run.result());
            assertThat(store.run("r2")).isEmpty();
        }
    }

    @Test
    void theOldestTracesGoFirstAndTheirRunsSayHowMuchIsGone() {
        try (DatabaseStore store = DatabaseStore.in(folder, 200_000)) {
            store.save(new Notebook("scratch", List.of(sheet("counter", "x", Optional.of("r0"))), OWN));
            for (int i = 0; i < 8; i++) {
                store.keep(run("r" + i, 10_000));
            }
            assertThat(store.run("r7").orElseThrow().size()).isEqualTo(10_000);
            assertThat(store.run("r0").orElseThrow().size()).as("a cell still shows this one").isEqualTo(10_000);
            Run gone = store.run("r1").orElseThrow();
            assertThat(gone.size()).isZero();
            assertThat(gone.trace().dropped()).isEqualTo(10_012);
            assertThat(gone.trace().choices()).containsExactly(0, 1, 1);
            assertThat(gone.result().orElseThrow().outcome()).isEqualTo(new Outcome.Completed("42"));
        }
    }

    @Test
    void whatOneTabTypesWithinAMinuteIsOneEditAndAnothersIsKeptBesideIt() {
        Instant now = Instant.now();
        try (DatabaseStore store = open()) {
            store.keep(new Store.Edit("scratch", "counter", 1, "a", "one", now));
            store.keep(new Store.Edit("scratch", "counter", 2, "ab", "one", now.plusSeconds(1)));
            store.keep(new Store.Edit("scratch", "counter", 3, "z", "two", now.plusSeconds(2)));
            store.keep(new Store.Edit("scratch", "counter", 4, "abc", "one", now.plusSeconds(3)));
            assertThat(store.edits("scratch", "counter")).extracting(Store.Edit::source).containsExactly("abc", "z", "ab");
            for (int i = 0; i < 150; i++) {
                store.keep(new Store.Edit("scratch", "counter", i, "n" + i, "tab" + i, now));
            }
            assertThat(store.edits("scratch", "counter")).hasSize(100).first().extracting(Store.Edit::source).isEqualTo("n149");
        }
    }

    @Test
    void gradesAndWhatABrowserKeepsComeBack() {
        var grade = new Store.Grade("g1", "pack", "ex", "class X {}", 3, 4, Instant.ofEpochMilli(5), "{\"points\":3}");
        try (DatabaseStore store = open()) {
            store.keep(grade);
            store.keep("progress", "{\"scratch\":[\"counter\"]}");
            store.keep("progress", "{}");
            store.keep("draft.p.e", "\"x\"");
            store.forget("draft.p.e");
        }
        try (DatabaseStore store = open()) {
            assertThat(store.grade("g1")).contains(grade);
            assertThat(store.kept()).containsOnly(java.util.Map.entry("progress", "{}"));
        }
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
