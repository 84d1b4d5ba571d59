package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner's own notebooks over HTTP: made, arranged, taken along, deleted, found again after a restart. */
final class LibraryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    private LockstepServer server;
    private Guest guest;

    @BeforeEach
    void start() {
        server = LockstepServer.start(ServerOptions.in(data).withPort(0), FakeSession::new);
        guest = new Guest(server);
    }

    @AfterEach
    void stop() {
        guest.close();
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    private String made(String title) {
        return guest.post(201, "api/notebooks", JSON.writeValueAsString(Map.of("title", title))).path("notebook").asString();
    }

    private JsonNode imports(int status, String name, String content) {
        return guest.post(status, "api/notebooks/import", JSON.writeValueAsString(Map.of("name", name, "content", content)));
    }

    @Test
    void aNotebookIsMadeArrangedAndFoundAgainAfterARestart() {
        String id = made("Mine");
        String path = "api/notebooks/" + id;
        guest.post(200, path + "/cells/cell-1", "{\"source\":\"print one\"}");
        String second = guest.post(200, path + "/cells", "{\"after\":\"cell-1\",\"source\":\"print two\"}").path("cell").asString();
        guest.post(200, path + "/cells", "{\"text\":true,\"source\":\"*hi* <b>\"}");
        guest.post(200, path + "/cells/" + second + "/move", "{\"down\":-1}");
        guest.post(200, path + "/cells/cell-1/delete", "{}");
        guest.post(200, path + "/rename", "{\"title\":\"Other\"}");
        restart();
        JsonNode found = guest.get(path);
        assertThat(found.path("title").asString()).isEqualTo("Other");
        assertThat(found.path("kind").asString()).isEqualTo("own");
        assertThat(found.path("deleted").asInt()).isEqualTo(1);
        assertThat(found.path("cells").valueStream().map(cell -> cell.path("source").asString())).containsExactly("*hi* <b>", "print two");
        assertThat(found.at("/cells/0/html").asString()).isEqualTo("<p><em>hi</em> &lt;b&gt;</p>");
        guest.post(200, path + "/undelete", "{}");
        assertThat(guest.get(path).path("cells").valueStream().map(cell -> cell.path("source").asString())).containsExactly("*hi* <b>", "print two", "print one");
    }

    @Test
    void whatRanIsNumberedAndStaysSoAfterARestart() {
        JsonNode run = guest.runs("scratch", "print a");
        guest.runs("scratch", "print b");
        assertThat(run.path("kind").asString()).isEqualTo("run");
        await().until(() -> guest.get("api/notebooks/scratch").at("/cells/0/ran/order").asInt() == 2);
        restart();
        JsonNode cell = guest.get("api/notebooks/scratch").at("/cells/0");
        assertThat(cell.at("/ran/order").asInt()).isEqualTo(2);
        assertThat(cell.at("/ran/version").asLong()).isEqualTo(cell.path("version").asLong());
    }

    @Test
    void aDeletedNotebookIsGoneUntilItIsBroughtBack() {
        String id = made("Gone");
        guest.post(200, "api/notebooks/" + id + "/delete", "{}");
        assertThat(guest.refused(404, "api/notebooks/" + id).path("error").asString()).isEqualTo("no-such-notebook");
        restart();
        JsonNode listed = guest.get("api/notebooks").at("/notebooks/0");
        assertThat(listed.path("title").asString()).isEqualTo("Gone");
        assertThat(listed.path("deleted").asBoolean()).isTrue();
        guest.post(200, "api/notebooks/" + id + "/restore", "{}");
        assertThat(guest.get("api/notebooks/" + id).path("title").asString()).isEqualTo("Gone");
        assertThat(made("Next")).isNotEqualTo(id);
    }

    @Test
    void otherTabsHearThatCellsHaveMoved() {
        String id = made("Shared");
        Guest.Line line = guest.listen(id, guest.get("api/notebooks/" + id).path("position").asLong());
        guest.post(200, "api/notebooks/" + id + "/cells", "{\"by\":\"tab-1\"}");
        assertThat(line.hears("rearranged").path("by").asString()).isEqualTo("tab-1");
        line.hangUp();
    }

    @Test
    void theCellsOfALessonStayAndOnlyOwnNotebooksCanBeDeleted() {
        String lesson = "api/notebooks/lesson.async-in-practice.four-ways";
        assertThat(guest.post(409, lesson + "/cells", "{}").path("error").asString()).isEqualTo("fixed");
        guest.post(404, lesson + "/delete", "{}");
        guest.post(404, "api/notebooks/scratch/delete", "{}");
        guest.post(404, "api/notebooks/own-99/delete", "{}");
    }

    @Test
    void aCopyIsItsOwn() {
        guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"print mine\"}");
        String copy = guest.post(201, "api/notebooks", "{\"from\":\"scratch\"}").path("notebook").asString();
        guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"print other\"}");
        JsonNode found = guest.get("api/notebooks/" + copy);
        assertThat(found.at("/cells/0/source").asString()).isEqualTo("print mine");
        assertThat(found.path("title").asString()).isEqualTo("Copy of Scratch");
    }

    @Test
    void aFileBecomesANotebookAndABadOneASentence() {
        String id = imports(201, "Locks.md", "# Locks\n\ntext\n\n```java\nint a;\n```\n").path("notebook").asString();
        assertThat(guest.get("api/notebooks/" + id).path("cells").valueStream().map(cell -> cell.path("run").asString())).containsExactly("text", "first");
        assertThat(imports(422, "a.ipynb", "{").path("message").asString()).contains("damaged");
        assertThat(imports(422, "a.html", "<html>").path("message").asString()).contains(".ipynb");
        assertThat(imports(422, "a.md", "<html>").path("message").asString()).contains("web page");
        assertThat(imports(413, "a.md", "x".repeat(1_100_000)).path("message").asString()).contains("too large");
        assertThat(imports(422, "a.java", "x".repeat(200_000)).path("message").asString()).contains("100,000");
    }
}
