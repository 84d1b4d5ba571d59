package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a learner sees first, with the real kernel behind the server. */
final class FirstMinuteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String RIGHT = """
            int counter = 0;
            Object lock = new Object();
            Thread one = new Thread(() -> { synchronized (lock) { counter++; } }, "one");
            Thread two = new Thread(() -> { synchronized (lock) { counter++; } }, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            assert counter == 2;
            """;

    @TempDir
    static Path data;
    private static LockstepServer server;
    private static Guest guest;

    @BeforeAll
    static void start() throws IOException {
        server = LockstepServer.start(ServerOptions.in(TestData.in(data)).withPort(0).withBasePath("/user/ada/"));
        guest = new Guest(server);
    }

    @AfterAll
    static void stop() {
        guest.close();
        server.close();
    }

    private static void writes(String notebook, String text) {
        guest.post(200, "api/notebooks/" + notebook + "/cells/counter",
                JsonMapper.shared().writeValueAsString(java.util.Map.of("source", text)));
    }

    private static JsonNode ended(String run) {
        await().atMost(PATIENCE).until(() -> guest.get("api/runs/" + run).path("state").asString().equals("ended"));
        return guest.get("api/runs/" + run);
    }

    private static JsonNode rests(String notebook, String cell) {
        await().atMost(PATIENCE).until(() -> !cell(notebook, cell).path("chip").isNull());
        return cell(notebook, cell);
    }

    private static JsonNode cell(String notebook, String id) {
        for (JsonNode cell : guest.get("api/notebooks/" + notebook).path("cells")) {
            if (cell.path("id").asString().equals(id)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + id);
    }

    @Test
    void aLearnerRunsSeesTheChipOpensTheFailingScheduleAndRepairsIt(@TempDir Path profile) {
        try (Browser browser = Browser.open(profile)) {
            browser.goes(server.url()).clicks(".cell .run");
            browser.sees(".output");
            browser.reads("18 of 35 schedules fail");
            browser.clicks("button.chip.fail");
            browser.sees("svg[id*='mermaid'], svg[aria-roledescription='sequence']");
            browser.reads("The switch that matters");
            writes("scratch", RIGHT);
            browser.reads("synchronized");
            browser.clicks(".cell .run");
            assertThat(browser.text(".chip.pass")).contains("schedules pass");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "controlled"})
    void anEndlessLoopIsStoppedAndTheSessionGoesOn(String mode) {
        String notebook = "scratch-" + mode;
        writes(notebook, "int n = 0; while (true) { n++; }");
        String run = guest.post(202, "api/notebooks/" + notebook + "/run", "{\"cell\":\"counter\",\"mode\":\"%s\"}".formatted(mode))
                .path("run").asString();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            guest.post(202, "api/notebooks/" + notebook + "/stop", "{}");
            return guest.get("api/runs/" + run).path("state").asString().equals("ended");
        });
        assertThat(ended(run).at("/outcome/kind").asString()).isIn("stopped", "no-progress", "timed-out");
        await().atMost(PATIENCE).until(() -> guest.get("api/notebooks/" + notebook).path("busy").isNull());
        writes(notebook, "2 + 2");
        String next = guest.post(202, "api/notebooks/" + notebook + "/run", "{\"cell\":\"counter\"}").path("run").asString();
        assertThat(ended(next).at("/outcome/value").asString()).isEqualTo("4");
    }

    @Test
    void aLessonsExpectationsAreMetByItsCells() {
        String notebook = "lesson.async-in-practice.lock-order";
        ended(guest.post(202, "api/notebooks/" + notebook + "/run", "{\"cell\":\"opposite-order\"}").path("run").asString());
        JsonNode cell = rests(notebook, "opposite-order");
        assertThat(cell.at("/chip/verdict/passes").asBoolean()).isFalse();
        assertThat(cell.at("/chip/verdict/text").asString()).contains("deadlock");
        int met = 0;
        for (JsonNode step : guest.get("api/notebooks/" + notebook).path("steps")) {
            for (JsonNode part : step.path("parts")) {
                if (part.path("cell").asString("").equals("opposite-order") && part.path("kind").asString().equals("expect")) {
                    for (JsonNode row : part.path("rows")) {
                        assertThat(row.path("met").asBoolean()).as(row.toString()).isTrue();
                        met++;
                    }
                }
            }
        }
        assertThat(met).isGreaterThanOrEqualTo(2);
    }

    @Test
    void choicesThatWereSeenToFailFailAgain() {
        writes("scratch-again", cell("scratch-again", "counter").path("original").asString());
        ended(guest.post(202, "api/notebooks/scratch-again/run", "{\"cell\":\"counter\"}").path("run").asString());
        JsonNode failing = guest.get("api/runs/" + rests("scratch-again", "counter").at("/chip/run").asString());
        JsonNode replayed = ended(guest.post(202, "api/notebooks/scratch-again/run",
                "{\"cell\":\"counter\",\"choices\":%s}".formatted(failing.path("choices"))).path("run").asString());
        assertThat(replayed.path("hash")).isEqualTo(failing.path("hash"));
        assertThat(replayed.at("/outcome/kind").asString()).isEqualTo("threw");
    }
}
