package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class SocketTest {
    @TempDir
    Path data;

    private LockstepServer server;
    private Guest guest;

    @BeforeEach
    void start() {
        server = LockstepServer.start(ServerOptions.in(data).withPort(0).withBasePath("/x/"), FakeSession::new);
        guest = new Guest(server);
    }

    @AfterEach
    void stop() {
        guest.close();
        server.close();
    }

    private long position() {
        return guest.get("api/notebooks/scratch").path("position").asLong();
    }

    private RawClient upgrade() {
        return RawClient.inside(server).with("Upgrade", "websocket").with("Connection", "Upgrade").with("Sec-WebSocket-Version", "13")
                .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==").with("Origin", "http://127.0.0.1:" + server.port());
    }

    @Test
    void onlyOurOwnPageMayOpenASocket() throws IOException {
        String path = "/x/socket?notebook=scratch";
        assertThat(upgrade().get(path).status()).isEqualTo(101);
        assertThat(upgrade().with("Origin", "http://evil.example").get(path).status()).isEqualTo(403);
        assertThat(upgrade().without("Origin").get(path).status()).isEqualTo(403);
        assertThat(upgrade().with("Host", "evil.example").with("Origin", "http://evil.example").get(path).status()).isEqualTo(403);
        assertThat(upgrade().without("Cookie").get(path).status()).isEqualTo(401);
        assertThat(upgrade().get("/socket?notebook=scratch").status()).isEqualTo(404);
    }

    @Test
    void twoTabsHearTheSameRun() {
        Guest.Line one = guest.listen("scratch", position());
        Guest.Line two = guest.listen("scratch", position());
        guest.runs("scratch", "print hello\nevents 2\nunlucky");
        for (Guest.Line line : new Guest.Line[] {one, two}) {
            assertThat(line.hears("run-started").path("kind").asString()).isEqualTo("run");
            assertThat(line.hears("output").path("text").asString()).isEqualTo("hello\n");
            assertThat(line.hears("run-ended").at("/summary/outcome/value").asString()).isEqualTo("42");
            JsonNode chip = line.hears(message -> message.path("type").asString().equals("chip") && !message.path("verdict").isNull());
            assertThat(chip.at("/verdict/brief").asString()).isEqualTo("18 of 35 schedules fail");
            assertThat(chip.path("run").asString()).startsWith("r");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndNothingTwice() {
        Guest.Line first = guest.listen("scratch", position());
        guest.runs("scratch", "print one");
        first.hears("run-ended");
        await().until(() -> guest.get("api/notebooks/scratch").path("busy").isNull());
        long seen = first.frames.getLast().path("position").asLong();
        first.hangUp();
        guest.runs("scratch", "print two");
        Guest.Line second = guest.listen("scratch", seen);
        second.hears(message -> message.path("text").asString("").equals("two\n"));
        assertThat(second.messages).noneMatch(message -> message.path("text").asString("").equals("one\n"));
    }

    @Test
    void aPositionFromAnotherServerMeansReload() {
        guest.runs("scratch", "print one");
        assertThat(guest.listen("scratch", 1).hears("reload")).isNotNull();
        assertThat(guest.listen("scratch", 999_999_999_999_999L).hears("reload")).isNotNull();
    }

    @Test
    void aBrowserThatDrawsNothingGetsEightFramesAndHoldsNobodyUp() {
        Guest.Line slow = guest.listen("scratch", position(), false);
        Guest.Line quick = guest.listen("scratch", position());
        for (int i = 0; i < 20; i++) {
            String text = "print round " + i;
            guest.runs("scratch", text);
            String last = "round " + i + "\n";
            quick.hears(message -> message.path("text").asString("").equals(last));
        }
        assertThat(slow.frames).hasSize(8);
        assertThat(quick.frames.size()).isGreaterThan(8);
        slow.says("{\"ack\":8}");
        slow.hears(message -> message.path("text").asString("").equals("round 19\n"));
        long texts = slow.messages.stream().filter(message -> message.path("type").asString().equals("cell")).count();
        assertThat(texts).as("texts that were replaced meanwhile are not told").isLessThan(20);
    }

    @Test
    void aGrowingDiagramIsToldWhileTheRunGoesOn() {
        Guest.Line line = guest.listen("scratch", position());
        guest.post(200, "api/notebooks/scratch/cells/counter", "{\"source\":\"events 30\\nhang\"}");
        guest.post(202, "api/notebooks/scratch/run", "{\"cell\":\"counter\",\"mode\":\"live\"}");
        assertThat(line.hears("growth").path("events").asInt()).isEqualTo(30);
        assertThat(line.hears(message -> message.at("/chunk/index").asInt(-1) == 1).at("/chunk/mermaid").asString()).startsWith("sequenceDiagram");
        guest.post(202, "api/notebooks/scratch/stop", "{}");
        line.hears("run-ended");
    }

    @Test
    void aSearchTellsItsProgressAndItsEnd() {
        Guest.Line line = guest.listen("scratch", position());
        guest.post(202, "api/notebooks/scratch/explore", "{\"cell\":\"counter\",\"budget\":100}");
        line.hears("search-started");
        assertThat(line.hears("search-progress").path("schedules").asInt()).isEqualTo(35);
        assertThat(line.hears("search-ended").at("/verdict/text").asString()).isEqualTo("all 35 schedules pass");
    }

    @Test
    void whatIsNoAcknowledgementEndsTheConnection() {
        for (String nonsense : new String[] {"{\"ack\":99}", "{\"ack\":-1}", "hello", "{\"ack\":1,\"run\":\"x\"}"}) {
            Guest.Line line = guest.listen("scratch", position());
            line.says(nonsense);
            line.isClosedWith(1008);
        }
    }

    @Test
    void aLongMessageEndsTheConnection() {
        Guest.Line line = guest.listen("scratch", position());
        line.says("x".repeat(5_000));
        line.isClosedWith(1009);
    }

    @Test
    void anUnknownNotebookHasNoSocket() {
        guest.listen("nothing", 0).isClosedWith(1008);
    }

    @Test
    void manySmallPiecesOfOutputBecomeFewMessages() {
        Guest.Line line = guest.listen("scratch", position());
        guest.runs("scratch", "print x\n".repeat(5_000));
        line.hears("run-ended");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(line.messages.stream()
                .filter(message -> message.path("type").asString().equals("output"))
                .mapToInt(message -> message.path("text").asString().length()).sum()).isEqualTo(10_000));
        assertThat(line.messages.size()).isLessThan(60);
    }
}
