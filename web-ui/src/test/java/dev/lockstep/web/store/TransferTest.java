package dev.lockstep.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.Store;
import dev.lockstep.web.notebook.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransferTest {
    private static final Notebook NOTEBOOK = Notebook.fresh("scratch", List.of(CellPlan.of("counter", "counter++; // 你好")));

    @TempDir
    Path folder;

    private Path from;
    private Path zip;

    @BeforeEach
    void fill() throws IOException {
        from = Files.createDirectories(folder.resolve("from"));
        zip = folder.resolve("all.zip");
        try (DatabaseStore store = DatabaseStore.in(from)) {
            store.save(NOTEBOOK);
            store.keep(DatabaseStoreTest.run("r1", 3_000));
            store.keep(new Store.Edit("scratch", "counter", 1, "x", "tab", Instant.now()));
            store.keep(new Store.Grade("g1", "p", "e", "class X {}", 1, 2, Instant.now(), "{}"));
            store.keep("progress", "{\"a\":1}");
            assertThat(Transfer.export(from, zip)).containsEntry("notebook", 1L).containsEntry("run", 1L).containsEntry("kept", 1L);
        }
    }

    private Path to(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void everythingThatGoesOutComesIn() throws IOException {
        Path to = to("to");
        assertThat(Transfer.take(to, zip, false).before()).isEmpty();
        try (DatabaseStore store = DatabaseStore.in(to)) {
            assertThat(store.load("scratch")).contains(NOTEBOOK);
            assertThat(store.run("r1").orElseThrow().result()).isEqualTo(DatabaseStoreTest.run("r1", 3_000).result());
            assertThat(store.edits("scratch", "counter")).hasSize(1);
            assertThat(store.grade("g1")).isPresent();
            assertThat(store.kept()).containsEntry("progress", "{\"a\":1}");
        }
    }

    @Test
    void whatIsThereIsNeverWrittenOverUnasked() throws IOException {
        assertThatThrownBy(() -> Transfer.export(from, zip)).isInstanceOf(StoreException.class).hasMessageContaining("not written over");
        Path to = to("to");
        try (DatabaseStore store = DatabaseStore.in(to)) {
            store.keep("progress", "{\"mine\":1}");
        }
        assertThatThrownBy(() -> Transfer.take(to, zip, false)).isInstanceOf(StoreException.class).hasMessageContaining("--replace");
        Path before = Transfer.take(to, zip, true).before().orElseThrow();
        try (DatabaseStore store = DatabaseStore.in(to); Database old = Database.open(before)) {
            assertThat(store.kept()).containsEntry("progress", "{\"a\":1}");
            assertThat(old.read(GradeRows::kept)).containsEntry("progress", "{\"mine\":1}");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWholeAndNothingIsLeft() throws IOException {
        Map<String, UnaryOperator<String>> wrong = Map.of(
                "a newer Lockstep", text -> text.replace("\"schema\":2", "\"schema\":3"),
                "cell.jsonl has 1 rows", text -> text.replace("\"cell\":1", "\"cell\":7"),
                "row 1 of cell.jsonl", text -> text.replace("\"place\":0", "\"place\":0,\"more\":1"),
                "row 1 of run.jsonl", text -> text.replace("\"seed\":5", "\"seed\":[5]"),
                "cannot be", text -> text.replace("\"name\":\"scratch\"", "\"name\":\"../x\"").replace("\"notebook\":\"scratch\"", "\"notebook\":\"../x\""),
                "what is in it cannot be read", text -> text.replace("\\\"is\\\":\\\"Completed\\\"", "\\\"is\\\":\\\"Runtime\\\""));
        for (Map.Entry<String, UnaryOperator<String>> each : wrong.entrySet()) {
            refuses(changed(each.getValue()), each.getKey());
        }
        Path half = folder.resolve("half.zip");
        Files.write(half, java.util.Arrays.copyOf(Files.readAllBytes(zip), (int) Files.size(zip) / 2));
        refuses(half, "cannot be imported");
        refuses(Files.writeString(folder.resolve("text.zip"), "no zip"), "not an export");
    }

    private void refuses(Path bad, String why) throws IOException {
        Path to = to("refused");
        assertThatThrownBy(() -> Transfer.take(to, bad, false)).as(why).isInstanceOf(StoreException.class).hasMessageContaining(why)
                .hasMessageContaining("Nothing was changed");
        try (var left = Files.list(to)) {
            assertThat(left.map(file -> file.getFileName().toString())).isSubsetOf("native");
        }
    }

    private Path changed(UnaryOperator<String> how) throws IOException {
        Path bad = Files.createTempFile(folder, "bad", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            boolean[] differs = {false};
            entries().forEach((name, text) -> {
                String other = how.apply(text);
                differs[0] |= !other.equals(text);
                try {
                    out.putNextEntry(new ZipEntry(name));
                    out.write(other.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(differs[0]).as("the change changes something").isTrue();
        }
        return bad;
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
