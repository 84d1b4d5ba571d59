package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.web.assets.ImportMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetsTest {
    private static final Pattern IMPORTED = Pattern.compile("(?m)^(?:import|export)\\b[^;'\"]*from ['\"]([^'\"\\s]+)['\"];");

    @TempDir
    Path data;

    private LockstepServer server;

    @BeforeEach
    void start() {
        server = LockstepServer.start(ServerOptions.in(data).withPort(0).withBasePath("/x/"), FakeSession::new);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient guest() {
        return RawClient.inside(server);
    }

    @Test
    void everyTargetOfTheImportMapIsOnTheClassPathAndServed() throws IOException {
        ImportMap map = ImportMap.ofClassPath();
        assertThat(map.libraries()).hasSizeGreaterThan(14);
        for (ImportMap.Library library : map.libraries().values()) {
            assertThat(getClass().getClassLoader().getResource(library.place())).as(library.place()).isNotNull();
            RawClient.Reply reply = guest().get("/x/" + library.address().substring(2));
            assertThat(reply.status()).as(library.address()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).startsWith("text/javascript");
        }
    }

    @Test
    void everyModuleThatALibraryImportsIsInTheMap() throws IOException {
        ImportMap map = ImportMap.ofClassPath();
        Set<String> bare = new HashSet<>();
        for (ImportMap.Library library : map.libraries().values()) {
            Matcher imported = IMPORTED.matcher(guest().get("/x/" + library.address().substring(2)).body());
            while (!library.artifact().equals("mermaid") && imported.find()) {
                if (!imported.group(1).startsWith(".")) {
                    bare.add(imported.group(1));
                }
            }
        }
        assertThat(bare).contains("@codemirror/state", "style-mod").isSubsetOf(map.libraries().keySet());
    }

    @Test
    void theChunksOfMermaidAreServed() throws IOException {
        String entry = guest().get("/x/lib/mermaid/11.14.0/dist/mermaid.esm.min.mjs").body();
        Matcher chunk = Pattern.compile("\\./(chunks/mermaid\\.esm\\.min/[A-Za-z0-9_-]+\\.mjs)").matcher(entry);
        int seen = 0;
        while (chunk.find()) {
            seen++;
            assertThat(guest().get("/x/lib/mermaid/11.14.0/dist/" + chunk.group(1)).status()).as(chunk.group(1)).isEqualTo(200);
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void anotherVersionOfALibraryIsNotThere() throws IOException {
        assertThat(guest().get("/x/lib/mermaid/11.13.0/dist/mermaid.esm.min.mjs").status()).isEqualTo(404);
    }

    @Test
    void thePolicyNamesTheHashOfTheMapThatTheScriptAdds() throws IOException {
        RawClient.Reply reply = guest().get("/x/importmap.js");
        assertThat(reply.body()).contains(ImportMap.ofClassPath().json());
        assertThat(reply.header("Content-Security-Policy")).contains("'" + ImportMap.ofClassPath().hash() + "'");
    }

    @Test
    void anAssetIsCompressedTaggedAndAskedForAgainCheaply() throws IOException {
        RawClient.Reply small = guest().with("Accept-Encoding", "gzip, br").get("/x/importmap.js");
        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        String unpacked = new String(new GZIPInputStream(new ByteArrayInputStream(small.bytes())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).isEqualTo(guest().get("/x/importmap.js").body());
        RawClient.Reply again = guest().with("If-None-Match", small.header("ETag")).get("/x/importmap.js");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }
}
