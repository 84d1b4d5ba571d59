package dev.lockstep.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class DesksTest {
    /** Completes every run at once. */
    private static final class Quick implements Session {
        volatile boolean closed;
        volatile int runs;
        volatile WeakReference<Trace> lately = new WeakReference<>(Trace.empty());

        @Override
        public String id() {
            return "quick";
        }

        @Override
        public RunResult run(List<Cell> notebook, String cellId, RunOptions options, RunListener listener) {
            runs++;
            TraceEvent event = new TraceEvent(0, 0, 0, Kind.NOTE, "", "", cellId + ":1", -1);
            Trace trace = new Trace(List.of(event), 0, List.of(), List.of(), List.of(), -1, 0);
            lately = new WeakReference<>(trace);
            return new RunResult(new Outcome.Completed(""), trace, "", List.of(), List.of(), Duration.ZERO);
        }

        @Override
        public RunResult replay(List<Cell> notebook, String cellId, RunOptions options, RunListener listener) {
            return run(notebook, cellId, options, listener);
        }

        @Override
        public Exploration explore(List<Cell> notebook, String cellId, ExploreOptions options, RunListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop() {}

        @Override
        public void restart() {}

        @Override
        public void close() {
            closed = true;
        }
    }

    private final List<Quick> sessions = new CopyOnWriteArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private Desks desks(int most) {
        return desks(most, () -> {});
    }

    private Desks desks(int most, Runnable whileOpening) {
        Store store = new NoStore() {
            @Override
            public synchronized void save(Notebook notebook) {
                saved.add(notebook.id());
            }
        };
        return new Desks(() -> {
            whileOpening.run();
            Quick session = new Quick();
            sessions.add(session);
            return session;
        }, id -> Optional.of(List.of(CellPlan.of("c", "1"))), new RunShelf(10, 1_000, store), store, new Desks.Room(most, Duration.ofMinutes(30)),
                () -> now);
    }

    private static Desk runs(Desks desks, String notebook) {
        Desk desk = desks.desk(notebook).orElseThrow();
        desk.run("c", RunOptions.live());
        await().until(desk::idle);
        return desk;
    }

    @Test
    void theSessionNotUsedForLongestGivesWay() {
        try (Desks desks = desks(2)) {
            runs(desks, "a");
            now = now.plusSeconds(1);
            runs(desks, "b");
            now = now.plusSeconds(1);
            runs(desks, "a");
            now = now.plusSeconds(1);
            runs(desks, "c");
            assertThat(sessions).extracting(session -> session.closed).containsExactly(false, true, false);
        }
        assertThat(sessions).allMatch(session -> session.closed);
    }

    @Test
    void anIdleSessionIsGivenUpAndTheTabIsTold() {
        try (Desks desks = desks(5)) {
            Desk desk = runs(desks, "a");
            now = now.plus(Duration.ofMinutes(29));
            desks.tidy();
            assertThat(desk.hasSession()).isTrue();
            long before = desk.log().position();
            now = now.plus(Duration.ofMinutes(2));
            desks.tidy();
            assertThat(desk.hasSession()).isFalse();
            assertThat(desk.log().after(before, 10).happenings()).containsExactly(new Happening.Restarted());
            runs(desks, "a");
            assertThat(sessions).hasSize(2);
        }
    }

    @Test
    void aNameThatIsNoFileNameIsNoNotebook() {
        try (Desks desks = desks(1)) {
            for (String name : new String[] {"", "..", "../x", "a/b", "a\\b", ".a", "A", "a..b", "a".repeat(300), "a.b.c.d", "con\n"}) {
                assertThat(desks.desk(name)).as(name).isEmpty();
            }
            assertThat(desks.desk("lesson.pack.one-two")).isPresent();
        }
    }

    @Test
    void aRunThatHasLeftTheShelfLeavesMemory() {
        try (Desks desks = desks(1)) {
            runs(desks, "a");
            WeakReference<Trace> first = sessions.getFirst().lately;
            for (int i = 0; i < 12; i++) {
                runs(desks, "a");
            }
            await().untilAsserted(() -> {
                System.gc();
                assertThat(first.get()).isNull();
            });
        }
    }

    @Test
    void whatIsStoppedWhileItsSessionIsOpenedDoesNotRun() {
        List<Desk> opened = new CopyOnWriteArrayList<>();
        try (Desks desks = desks(1, () -> opened.forEach(Desk::stop))) {
            opened.add(desks.desk("a").orElseThrow());
            runs(desks, "a");
            assertThat(sessions).hasSize(1).allMatch(session -> session.runs == 0);
        }
    }
}
