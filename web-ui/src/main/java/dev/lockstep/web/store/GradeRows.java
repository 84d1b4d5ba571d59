package dev.lockstep.web.store;

import dev.lockstep.web.notebook.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Checked exercises, and what browsers keep. */
final class GradeRows {
    private GradeRows() {}

    static void keep(Handle handle, Store.Grade grade) {
        handle.createUpdate("""
                insert into grade (id, pack, exercise, source, points, out_of, ended, report)
                values (:id, :pack, :exercise, :source, :points, :outOf, :ended, :report) on conflict (id) do nothing""")
                .bind("id", grade.id()).bind("pack", grade.pack()).bind("exercise", grade.exercise()).bind("source", grade.source())
                .bind("points", grade.points()).bind("outOf", grade.outOf()).bind("ended", grade.at().toEpochMilli())
                .bind("report", grade.report()).execute();
    }

    static Optional<Store.Grade> grade(Handle handle, String id) {
        return handle.createQuery("select * from grade where id = :id").bind("id", id)
                .map((row, _) -> new Store.Grade(id, row.getString("pack"), row.getString("exercise"), row.getString("source"), row.getInt("points"),
                        row.getInt("out_of"), Instant.ofEpochMilli(row.getLong("ended")), row.getString("report"))).findFirst();
    }

    static void keep(Handle handle, String name, String json) {
        handle.createUpdate("""
                insert into kept (name, content, changed) values (:name, :content, :now)
                on conflict (name) do update set content = excluded.content, changed = excluded.changed""")
                .bind("name", name).bind("content", json).bind("now", System.currentTimeMillis()).execute();
    }

    static Map<String, String> kept(Handle handle) {
        Map<String, String> kept = new LinkedHashMap<>();
        handle.createQuery("select name, content from kept order by name").map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
