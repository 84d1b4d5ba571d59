package dev.lockstep.web.store;

import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs with their traces, which are compressed and have a size that all together do not pass. */
final class RunRows {
    private static final Logger LOG = LoggerFactory.getLogger(RunRows.class);

    /** A run as it is written: its trace apart. */
    record Row(Run.Ticket ticket, RunResult result, byte[] trace) {
        static Row of(Run run, RunResult result) {
            return new Row(run.ticket(), result, result.trace().events().isEmpty() ? new byte[0] : TraceCodec.bytes(result.trace().events()));
        }
    }

    private final long mostBytes;

    /** @param mostBytes of all traces together */
    RunRows(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    long mostMegabytes() {
        return mostBytes >> 20;
    }

    /** {@return how many traces had to go} */
    int keep(Handle handle, Row row) {
        Run.Ticket ticket = row.ticket;
        int added = handle.createUpdate("""
                insert into run (id, notebook, cell, kind, mode, seed, code, result, events, bytes, ended)
                values (:id, :notebook, :cell, :kind, :mode, :seed, :code, :result, :events, :bytes, :ended) on conflict (id) do nothing""")
                .bind("id", ticket.id()).bind("notebook", ticket.notebook()).bind("cell", ticket.cell()).bind("kind", ticket.kind().name())
                .bind("mode", ticket.mode().name()).bind("seed", ticket.seed()).bind("code", row.result.codeDigest())
                .bind("result", Json.of(without(row.result))).bind("events", row.result.trace().events().size())
                .bind("bytes", row.trace.length).bind("ended", System.currentTimeMillis()).execute();
        if (added == 0 || row.trace.length == 0) {
            return 0;
        }
        handle.createUpdate("insert into trace (run, events) values (:run, :events)").bind("run", ticket.id()).bind("events", row.trace).execute();
        long now = handle.createQuery("select coalesce(sum(bytes), 0) from run").map((sum, _) -> sum.getLong(1)).one();
        return now > mostBytes ? letGo(handle, now - mostBytes, ticket.id()) : 0;
    }

    /** The oldest first, those that a cell still shows last; never the one that has just come. */
    private static int letGo(Handle handle, long tooMany, String keep) {
        List<Map.Entry<String, Long>> oldest = handle.createQuery("""
                select run.id, run.bytes from run where run.bytes > 0 and run.id <> :keep
                order by case when exists (select 1 from cell where cell.last_run = run.id) then 1 else 0 end, run.ended, run.id""")
                .bind("keep", keep).map((row, _) -> Map.entry(row.getString(1), row.getLong(2))).list();
        int gone = 0;
        for (long left = tooMany; left > 0 && gone < oldest.size(); gone++) {
            Map.Entry<String, Long> next = oldest.get(gone);
            handle.createUpdate("delete from trace where run = :run").bind("run", next.getKey()).execute();
            handle.createUpdate("update run set bytes = 0 where id = :run").bind("run", next.getKey()).execute();
            left -= next.getValue();
        }
        return gone;
    }

    Optional<Run> run(Handle handle, String id) {
        return handle.createQuery("select run.*, trace.events as bytes_of from run left join trace on trace.run = run.id where run.id = :id").bind("id", id)
                .map((row, _) -> {
                    var ticket = new Run.Ticket(id, row.getString("notebook"), row.getString("cell"), Run.Kind.valueOf(row.getString("kind")),
                            Mode.valueOf(row.getString("mode")), row.getLong("seed"));
                    byte[] kept = row.getBytes("bytes_of");
                    return Run.ended(ticket, with(Json.of(row.getString("result"), RunResult.class), id, kept == null ? new byte[0] : kept, row.getInt("events")));
                }).findFirst();
    }

    private static RunResult without(RunResult result) {
        Trace t = result.trace();
        return with(result, new Trace(List.of(), t.dropped(), t.choices(), t.branches(), t.chosenAt(), t.decisive(), t.hash()));
    }

    /** A trace that is gone or cannot be read counts as events that were not kept. */
    private static RunResult with(RunResult result, String id, byte[] kept, int count) {
        Trace t = result.trace();
        List<TraceEvent> events = List.of();
        if (kept.length > 0) {
            try {
                events = TraceCodec.events(kept);
            } catch (IOException e) {
                LOG.warn("The trace of run {} cannot be read: {}", id, e.getMessage());
            }
        }
        boolean gone = events.isEmpty() && count > 0;
        return with(result, new Trace(events, gone ? t.dropped() + count : t.dropped(), t.choices(), t.branches(),
                gone ? List.of() : t.chosenAt(), t.decisive(), t.hash()));
    }

    private static RunResult with(RunResult r, Trace trace) {
        return new RunResult(r.outcome(), trace, r.codeDigest(), r.alsoRan(), r.changes(), r.took());
    }
}
