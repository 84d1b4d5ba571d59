package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a killed server leaves behind: a real process, ended by the system at a moment of nobody's choice. */
final class KillTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init")
    private Process process;

    private int port;

    private void begin() throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), KilledServer.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
        port = Integer.parseInt(line.substring(5));
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private RawClient client() throws IOException {
        return new RawClient(port).with("Cookie", "lockstep-" + port + "=" + Files.readString(data.resolve("token")).strip());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException {
        RawClient.Reply reply = client().post("/api/notebooks/" + path, JSON.writeValueAsString(body));
        assertThat(reply.status()).as(reply.body()).isBetween(200, 202);
        return JSON.readTree(reply.body());
    }

    private JsonNode cell(String notebook) throws IOException {
        return JSON.readTree(client().get("/api/notebooks/" + notebook).body()).at("/cells/0");
    }

    @Test
    void whatWasSavedIsThereAfterAKillAndSoAreRunsAndOutputOlderThanASecond() throws IOException, InterruptedException {
        begin();
        String last = "";
        for (int i = 0; i < 20 + new Random().nextInt(60); i++) {
            last = "// edit " + i;
            post("scratch-three/cells/counter", Map.of("source", last));
        }
        kill();
        begin();
        assertThat(cell("scratch-three").path("source").asString()).isEqualTo(last);
        String run = runs();
        String text = "// typed at the very end";
        post("scratch-three/cells/counter", Map.of("source", text));
        kill();
        begin();
        assertThat(cell("scratch-three").path("source").asString()).isEqualTo(text);
        JsonNode kept = cell("scratch");
        assertThat(kept.at("/output/0/text").asString()).isEqualTo("done\n");
        assertThat(kept.at("/lastRun/run").asString()).isEqualTo(run);
        assertThat(kept.at("/chip/verdict/brief").asString()).isEqualTo("18 of 35 schedules fail");
        assertThat(JSON.readTree(client().get("/api/runs/" + run + "/events?from=6999").body()).at("/events/0/5").asString()).isEqualTo("note 6999");
        assertThat(JSON.readTree(client().get("/api/runs/" + kept.at("/chip/run").asString()).body()).path("kind").asString()).isEqualTo("failing");
        assertThat(cell("scratch-two").at("/output/0/text").asString()).as("of a run that went on when the server was killed").isEqualTo("so far\n");
        kill();
    }

    /** One run to its end, one that goes on; then the second that may be lost. */
    private String runs() throws IOException {
        post("scratch/cells/counter", Map.of("source", "print done\nevents 7000\nunlucky"));
        String run = post("scratch/run", Map.of("cell", "counter")).path("run").asString();
        post("scratch-two/cells/counter", Map.of("source", "print so far\nhang"));
        post("scratch-two/run", Map.of("cell", "counter"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !cell("scratch").path("chip").isNull()
                && cell("scratch-two").at("/output/0/text").asString("").equals("so far\n"));
        await().pollDelay(Duration.ofSeconds(1)).until(process::isAlive);
        return run;
    }
}
