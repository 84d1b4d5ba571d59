package dev.lockstep.web.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a store does whatever keeps it: the same tests for each database. */
abstract class StoreContract {
    static final Optional<Notebook.Own> OWN = Optional.of(new Notebook.Own("Mine", List.of(new Notebook.Binned(sheet("gone", "x", Optional.empty()), 1)), false));

    /**
     * {@return the store with what was kept in it before}
     *
     * @param traceBytes of all traces together
     */
    abstract DatabaseStore open(long traceBytes);

    final DatabaseStore open() {
        return open(DatabaseStore.TRACE_BYTES);
    }

    static CellSheet sheet(String id, String text, Optional<String> run) {
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
        try (DatabaseStore store = open(200_000)) {
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
}
