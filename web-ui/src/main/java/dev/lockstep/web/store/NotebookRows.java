package dev.lockstep.web.store;

import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Chip;
import dev.lockstep.web.notebook.Ids;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notebooks, their cells, and the texts that cells once had. Only cells that changed since the last time are written. */
final class NotebookRows {
    /** What one tab typed within this time is one edit. */
    private static final Duration ONE_EDIT = Duration.ofMinutes(1);
    private static final int EDITS_OF_A_CELL = 100;

    private final Map<String, Notebook> written = new HashMap<>();

    void save(Handle handle, Notebook notebook) {
        handle.createUpdate("""
                insert into notebook (name, id, own, changed) values (:name, :id, :own, :now)
                on conflict (name) do update set own = excluded.own, changed = excluded.changed""")
                .bind("name", notebook.id()).bind("id", Ids.fresh().toString()).bind("own", notebook.own().map(Json::of).orElse(null))
                .bind("now", System.currentTimeMillis()).execute();
        Optional<Notebook> before = Optional.ofNullable(written.get(notebook.id()));
        for (int i = 0; i < notebook.sheets().size(); i++) {
            CellSheet sheet = notebook.sheets().get(i);
            int place = i;
            if (before.filter(old -> old.sheets().size() > place && old.sheets().get(place).equals(sheet)).isEmpty()) {
                save(handle, notebook.id(), i, sheet);
            }
        }
        for (String gone : gone(handle, notebook)) {
            handle.createUpdate("delete from cell where notebook = :notebook and name = :name").bind("notebook", notebook.id()).bind("name", gone).execute();
        }
    }

    private static List<String> gone(Handle handle, Notebook notebook) {
        return handle.createQuery("select name from cell where notebook = :notebook").bind("notebook", notebook.id())
                .map((row, _) -> row.getString(1)).stream().filter(name -> notebook.sheet(name).isEmpty()).toList();
    }

    /** What was saved is in the file now; a transaction that failed has changed nothing, so this is told afterwards. */
    void saved(Notebook notebook) {
        written.put(notebook.id(), notebook);
    }

    private static void save(Handle handle, String notebook, int place, CellSheet sheet) {
        handle.createUpdate("""
                insert into cell (notebook, name, place, source, plan, version, output, last_run, chip, ran)
                values (:notebook, :name, :place, :source, :plan, :version, :output, :run, :chip, :ran)
                on conflict (notebook, name) do update set place = excluded.place, source = excluded.source, plan = excluded.plan,
                version = excluded.version, output = excluded.output, last_run = excluded.last_run, chip = excluded.chip, ran = excluded.ran""")
                .bind("notebook", notebook).bind("name", sheet.id()).bind("place", place).bind("source", sheet.text())
                .bind("plan", Json.of(sheet.plan())).bind("version", sheet.version()).bind("output", Json.of(sheet.output()))
                .bind("run", sheet.lastRun().orElse(null)).bind("chip", sheet.chip().map(Json::of).orElse(null))
                .bind("ran", sheet.ran().map(Json::of).orElse(null)).execute();
    }

    Optional<Notebook> load(Handle handle, String name) {
        return handle.createQuery("select own from notebook where name = :name").bind("name", name)
                .map((row, _) -> Optional.ofNullable(row.getString("own")).map(own -> Json.of(own, Notebook.Own.class))).findFirst()
                .map(own -> new Notebook(name, handle.createQuery("select * from cell where notebook = :name order by place, name")
                        .bind("name", name).map((row, _) -> sheet(row)).list(), own));
    }

    private static CellSheet sheet(ResultSet row) throws SQLException {
        return new CellSheet(Json.of(row.getString("plan"), CellPlan.class), row.getString("source"), row.getLong("version"),
                Json.output(row.getString("output")), Optional.ofNullable(row.getString("last_run")),
                Optional.ofNullable(row.getString("chip")).map(chip -> Json.of(chip, Chip.class)),
                Optional.ofNullable(row.getString("ran")).map(ran -> Json.of(ran, CellSheet.Ran.class)));
    }

    static List<String> names(Handle handle) {
        return handle.createQuery("select name from notebook order by name").map((row, _) -> row.getString(1)).list();
    }

    void remove(Handle handle, String name) {
        for (String what : List.of("delete from trace where run in (select id from run where notebook = :name)", "delete from run where notebook = :name",
                "delete from edit where notebook = :name", "delete from cell where notebook = :name", "delete from notebook where name = :name")) {
            handle.createUpdate(what).bind("name", name).execute();
        }
        written.remove(name);
    }

    static void keep(Handle handle, Store.Edit edit) {
        long now = edit.at().toEpochMilli();
        Optional<String> same = handle.createQuery("select id, tab from edit where notebook = :notebook and cell = :cell order by id desc limit 1")
                .bind("notebook", edit.notebook()).bind("cell", edit.cell())
                .map((row, _) -> row.getString("tab").equals(edit.by()) ? row.getString("id") : "").findFirst()
                .filter(id -> !id.isEmpty() && now - millisOf(id) < ONE_EDIT.toMillis());
        if (same.isPresent()) {
            handle.createUpdate("update edit set source = :source, version = :version, changed = :now where id = :id")
                    .bind("source", edit.source()).bind("version", edit.version()).bind("now", now).bind("id", same.get()).execute();
            return;
        }
        handle.createUpdate("insert into edit (id, notebook, cell, version, source, tab, changed) values (:id, :notebook, :cell, :version, :source, :tab, :now)")
                .bind("id", Ids.fresh().toString()).bind("notebook", edit.notebook()).bind("cell", edit.cell()).bind("version", edit.version())
                .bind("source", edit.source()).bind("tab", edit.by()).bind("now", now).execute();
        handle.createUpdate("""
                delete from edit where notebook = :notebook and cell = :cell and id not in
                (select id from edit where notebook = :notebook and cell = :cell order by id desc limit :most)""")
                .bind("notebook", edit.notebook()).bind("cell", edit.cell()).bind("most", EDITS_OF_A_CELL).execute();
    }

    /** The first twelve digits of an id are its birth. */
    private static long millisOf(String id) {
        return Long.parseLong(id.replace("-", "").substring(0, 12), 16);
    }

    static List<Store.Edit> edits(Handle handle, String notebook, String cell) {
        return handle.createQuery("select * from edit where notebook = :notebook and cell = :cell order by id desc")
                .bind("notebook", notebook).bind("cell", cell)
                .map((row, _) -> new Store.Edit(notebook, cell, row.getLong("version"), row.getString("source"), row.getString("tab"),
                        Instant.ofEpochMilli(row.getLong("changed")))).list();
    }
}
