package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ApiTest {
    @TempDir
    Path data;

    private final List<FakeSession> sessions = new CopyOnWriteArrayList<>();
    private LockstepServer server;
    private Guest guest;

    @BeforeEach
    void start() {
        server = LockstepServer.start(ServerOptions.in(data).withPort(0), () -> {
            FakeSession session = new FakeSession();
            sessions.add(session);
            return session;
        });
        guest = new Guest(server);
    }

    @AfterEach
    void stop() {
        guest.close();
        server.close();
    }

    @Test
    void theScratchNotebookIsFilledIn() {
        JsonNode scratch = guest.get("api/notebooks/scratch");
        assertThat(scratch.at("/cells/0/source").asString()).contains("counter++", "assert counter == 2");
        assertThat(scratch.at("/cells/0/lastRun").isNull()).isTrue();
        assertThat(scratch.at("/busy").isNull()).isTrue();
        assertThat(scratch.at("/steps/0/parts/1/cell").asString()).isEqualTo("counter");
        assertThat(guest.get("api/notebooks/scratch?lang=zh-CN").path("title").asString()).isEqualTo("草稿");
    }

    @Test
    void aRunLeavesOutcomeOutputAndChip() {
        JsonNode run = guest.runs("scratch", "print hello\nevents 3\nunlucky");
        assertThat(run.at("/outcome/kind").asString()).isEqualTo("completed");
        assertThat(run.at("/outcome/value").asString()).isEqualTo("42");
        assertThat(run.path("events").asInt()).isEqualTo(3);
        await().until(() -> !guest.get("api/notebooks/scratch").at("/cells/0/chip").isNull());
        JsonNode cell = guest.get("api/notebooks/scratch").at("/cells/0");
        assertThat(cell.at("/output/0/text").asString()).isEqualTo("hello\n");
        assertThat(cell.at("/chip/verdict/brief").asString()).isEqualTo("18 of 35 schedules fail");
        JsonNode failing = guest.get("api/runs/" + cell.at("/chip/run").asString());
        assertThat(failing.path("kind").asString()).isEqualTo("failing");
        assertThat(failing.at("/outcome/failure/type").asString()).isEqualTo("AssertionError");
        assertThat(sessions.getFirst().asked).containsExactly("run counter", "explore counter 200");
    }

    @Test
    void aChangedTextIsNotJudgedByTheOldChip() {
        guest.runs("scratch", "unlucky");
        await().until(() -> !guest.get("api/notebooks/scratch").at("/cells/0/chip").isNull());
        assertThat(guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"2 + 2\"}").path("version").asInt()).isEqualTo(2);
        assertThat(guest.get("api/notebooks/scratch").at("/cells/0/chip").isNull()).isTrue();
        assertThat(guest.post(200, "api/notebooks/scratch/cells/counter/reset", "{}").path("source").asString()).contains("counter++");
    }

    @Test
    void givenChoicesAreReplayedAndNotSearched() {
        JsonNode answer = guest.post(202, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"mode\":\"controlled\",\"seed\":1,\"choices\":[0,1]}");
        String run = answer.path("run").asString();
        await().until(() -> guest.get("api/runs/" + run).path("state").asString().equals("ended"));
        assertThat(guest.get("api/runs/" + run).path("kind").asString()).isEqualTo("replay");
        assertThat(guest.get("api/runs/" + run).path("choices").toString()).isEqualTo("[0,1]");
        await().until(() -> guest.get("api/notebooks/scratch").path("busy").isNull());
        assertThat(sessions.getFirst().asked).containsExactly("replay counter [0, 1]");
    }

    @Test
    void aRunCanBeLookedIntoInPages() throws IOException {
        String run = guest.runs("scratch", "events 30").path("run").asString();
        JsonNode page = guest.get("api/runs/" + run + "/events?from=10&count=5");
        assertThat(page.path("next").asInt()).isEqualTo(15);
        assertThat(page.path("total").asInt()).isEqualTo(30);
        assertThat(page.at("/events/0").toString()).isEqualTo("[10,10,0,\"NOTE\",\"\",\"note 10\",\"counter:1\",-1]");
        assertThat(guest.get("api/runs/" + run + "/events?from=99999999999&count=5").path("events").size()).isZero();
        JsonNode diagram = guest.get("api/runs/" + run + "/diagram");
        assertThat(diagram.path("total").asInt()).isEqualTo(2);
        assertThat(diagram.at("/chunks/1/mermaid").asString()).startsWith("sequenceDiagram");
        assertThat(diagram.at("/chunks/0/lines/3/first").asInt()).isEqualTo(3);
        assertThat(guest.get("api/runs/" + run + "/diagram?chunks=1-1").path("chunks").size()).isEqualTo(1);
        assertThat(guest.get("api/runs/" + run + "/state?seq=17").path("seq").asInt()).isEqualTo(17);
        RawClient.Reply export = RawClient.inside(server).get("/api/runs/" + run + "/export.mmd");
        assertThat(export.header("Content-Type")).startsWith("text/vnd.mermaid");
        assertThat(export.header("Content-Disposition")).contains("counter.mmd");
        assertThat(export.body()).startsWith("sequenceDiagram").contains("note 29");
    }

    @Test
    void stopEndsWhatHangsAndMeanwhileTheDeskIsBusy() {
        guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"hang\"}");
        String run = guest.post(202, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"mode\":\"live\"}").path("run").asString();
        await().until(() -> !sessions.isEmpty() && !sessions.getFirst().asked.isEmpty());
        assertThat(guest.get("api/notebooks/scratch").at("/busy/run").asString()).isEqualTo(run);
        assertThat(guest.post(409, "api/notebooks/scratch/run", "{\"cell\":\"counter\"}").path("error").asString()).isEqualTo("busy");
        await().until(() -> {
            guest.post(202, "api/notebooks/scratch/stop", "{}");
            return guest.get("api/runs/" + run).at("/outcome/kind").asString().equals("stopped");
        });
    }

    @Test
    void aFailureOfOursIsAProblemAndNotASuccess() {
        JsonNode run = guest.runs("scratch", "broken");
        assertThat(run.at("/outcome/ok").asBoolean()).isFalse();
        assertThat(run.at("/outcome/text").asString()).doesNotContain("IllegalState");
        assertThat(guest.runs("scratch", "print again").at("/outcome/ok").asBoolean()).isTrue();
    }

    @Test
    void notebooksHaveSessionsOfTheirOwn() {
        guest.runs("scratch", "print a");
        guest.runs("scratch-two", "print b");
        assertThat(sessions).hasSize(2);
        assertThat(guest.get("api/notebooks/scratch-two").at("/cells/0/output/0/text").asString()).isEqualTo("b\n");
        guest.post(202, "api/notebooks/scratch/restart", "{}");
        assertThat(sessions).extracting(session -> session.closed).containsExactly(true, false);
    }

    @Test
    void aRestartedServerFindsTextAndRunAgain() {
        String run = guest.runs("scratch", "print kept\nevents 4\nunlucky").path("run").asString();
        await().until(() -> !guest.get("api/notebooks/scratch").at("/cells/0/chip").isNull());
        guest.close();
        server.close();
        start();
        JsonNode cell = guest.get("api/notebooks/scratch").at("/cells/0");
        assertThat(cell.path("source").asString()).contains("print kept");
        assertThat(cell.at("/lastRun/run").asString()).isEqualTo(run);
        assertThat(cell.at("/chip/verdict/kind").asString()).isEqualTo("some-fail");
        assertThat(guest.get("api/runs/" + run + "/events?from=0&count=9").path("total").asInt()).isEqualTo(4);
        assertThat(guest.get("api/runs/" + cell.at("/chip/run").asString()).path("kind").asString()).isEqualTo("failing");
    }

    @Test
    void theFilesOfAnEarlierVersionAreTakenOverOnceAndKept() throws IOException {
        guest.close();
        server.close();
        Path drafts = Files.createDirectories(data.resolve("notebooks"));
        Files.writeString(drafts.resolve("scratch-old.json"), """
                {"notebook":{"id":"scratch-old","sheets":[{"plan":{"id":"counter","source":"theirs","setup":false,"run":"FIRST","lanes":[],"watch":[],
                "fields":[],"budget":10000},"text":"mine","version":7,"output":[{"task":0,"error":false,"text":"2\\n"}],"lastRun":"rabc","chip":null}]},
                "runs":[{"ticket":{"id":"rabc","notebook":"scratch-old","cell":"counter","kind":"RUN","mode":"CONTROLLED","seed":1},
                "result":{"outcome":{"is":"Completed","value":"42"},"trace":{"events":[{"seq":0,"time":0,"task":0,"kind":"NOTE","object":"","detail":"x",
                "at":"counter:1","cause":-1}],"dropped":0,"choices":[],"branches":[],"chosenAt":[],"decisive":-1,"hash":9},"codeDigest":"c0de",
                "alsoRan":[],"changes":[],"took":"PT0.031S"}}]}
                """);
        Files.writeString(drafts.resolve("scratch.json"), "{\"notebook\": 1");
        Files.delete(data.resolve("lockstep.db"));
        start();
        JsonNode cell = guest.get("api/notebooks/scratch-old").at("/cells/0");
        assertThat(cell.path("source").asString()).isEqualTo("mine");
        assertThat(cell.at("/output/0/text").asString()).isEqualTo("2\n");
        assertThat(cell.at("/lastRun/outcome/value").asString()).isEqualTo("42");
        assertThat(guest.get("api/runs/rabc/events").path("total").asInt()).isEqualTo(1);
        assertThat(guest.get("api/notebooks/scratch").at("/cells/0/source").asString()).contains("counter++");
        assertThat(drafts).doesNotExist();
        assertThat(data.resolve("notebooks-taken-over/scratch.json")).hasContent("{\"notebook\": 1");
    }

    @Test
    void ofTwoTabsThatWriteAtOnceTheLaterStandsAndGetsTheOthersText() {
        String cell = "api/notebooks/scratch/cells/counter";
        assertThat(guest.post(200, cell, "{\"source\":\"a\",\"by\":\"one\",\"base\":0}").path("other").isNull()).isTrue();
        assertThat(guest.post(200, cell, "{\"source\":\"ab\",\"by\":\"one\",\"base\":0}").path("other").isNull()).as("one's own").isTrue();
        assertThat(guest.post(200, cell, "{\"source\":\"z\",\"by\":\"two\",\"base\":0}").path("other").asString()).isEqualTo("ab");
        assertThat(guest.post(200, cell, "{\"source\":\"zz\",\"by\":\"one\",\"base\":3}").path("other").isNull()).as("read before").isTrue();
        JsonNode edits = guest.get(cell + "/edits").path("edits");
        assertThat(edits.size()).isEqualTo(3);
        assertThat(List.of(edits.at("/0/source").asString(), edits.at("/1/source").asString(), edits.at("/2/source").asString()))
                .containsExactly("zz", "z", "ab");
    }

    @Test
    void whatABrowserKeepsIsThereForTheNextOneAndNothingElseIsTaken() {
        guest.post(200, "api/kept/progress", "{\"value\":{\"scratch\":[\"counter\"]}}");
        guest.post(200, "api/kept/draft.async-in-practice.ordered-transfer", "{\"value\":\"class Bank {}\"}");
        guest.post(200, "api/kept/draft.async-in-practice.ordered-transfer", "{\"value\":null}");
        for (String name : new String[] {"prefs", "progress.a%2Fb", "draft..x", "x".repeat(300)}) {
            guest.post(400, "api/kept/" + name, "{\"value\":1}");
        }
        guest.post(400, "api/kept/progress", "{}");
        guest.post(413, "api/kept/answers.x", "{\"value\":\"" + "x".repeat(400_001) + "\"}");
        guest.close();
        server.close();
        start();
        assertThat(guest.get("api/kept").toString()).isEqualTo("{\"kept\":{\"progress\":{\"scratch\":[\"counter\"]}}}");
    }

    @Test
    void thatNothingCanBeSavedIsToldAndSoIsThatItCanBeAgain() throws SQLException {
        Guest.Line line = guest.listen("scratch", guest.get("api/notebooks/scratch").path("position").asLong());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lockstep.db"))) {
            other.createStatement().execute("begin immediate");
            guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"typed meanwhile\"}");
            line.hears(message -> message.path("message").asString("").contains("another program holds the database"));
            other.createStatement().execute("rollback");
        }
        line.hears(message -> message.path("message").asString("").contains("saved again"));
        guest.close();
        server.close();
        start();
        assertThat(guest.get("api/notebooks/scratch").at("/cells/0/source").asString()).isEqualTo("typed meanwhile");
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        assertThat(guest.refused(404, "api/notebooks/none").path("message").asString()).contains("none");
        assertThat(guest.refused(404, "api/notebooks/lesson.no.no").path("error").asString()).isEqualTo("no-such-notebook");
        assertThat(guest.refused(404, "api/runs/r0").path("error").asString()).isEqualTo("no-such-run");
        assertThat(guest.refused(404, "api/nothing").path("error").asString()).isEqualTo("no-such-address");
        assertThat(guest.post(400, "api/notebooks/scratch/run", "{\"cell\":").path("error").asString()).isEqualTo("not-json");
        assertThat(guest.post(400, "api/notebooks/scratch/run", "[]").path("error").asString()).isEqualTo("not-json");
        assertThat(guest.post(400, "api/notebooks/scratch/run", "null").path("error").asString()).isEqualTo("not-json");
        assertThat(guest.post(400, "api/notebooks/scratch/run", "{}").path("message").asString()).contains("cell");
        assertThat(guest.post(404, "api/notebooks/scratch/run", "{\"cell\":\"x\"}").path("error").asString()).isEqualTo("no-such-cell");
        guest.post(400, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"mode\":\"fast\"}");
        guest.post(400, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"choices\":[-1]}");
        guest.post(400, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"choices\":[null]}");
        guest.post(400, "api/notebooks/scratch/explore", "{\"cell\":\"counter\",\"budget\":0}");
        guest.post(413, "api/notebooks/scratch/cells/counter", "{\"source\":\"" + "x".repeat(100_001) + "\"}");
        assertThat(guest.post(413, "api/notebooks/scratch/cells/counter", "{\"source\":\"" + "x".repeat(1 << 20) + "\"}")
                .path("error").asString()).isEqualTo("too-large");
    }

    @Test
    void aPostMustBeJson() throws IOException {
        RawClient.Reply reply = RawClient.inside(server).with("Content-Type", "text/plain").post("/api/notebooks/scratch/run", "{\"cell\":\"counter\"}");
        assertThat(reply.status()).isEqualTo(415);
    }
}
