package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, tried on a real server with a client that can lie. */
final class GateTest {
    @TempDir
    Path data;

    private LockstepServer server;

    @BeforeEach
    void start() throws IOException {
        server = LockstepServer.start(ServerOptions.in(data).withPort(TestData.port()), FakeSession::new);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient stranger() {
        return new RawClient(server.port());
    }

    private RawClient guest() {
        return RawClient.inside(server);
    }

    private String query() {
        return server.url().substring(server.address().length());
    }

    @Test
    void theFirstVisitSetsAStrictCookieAndHidesTheToken() throws IOException {
        RawClient.Reply reply = stranger().get("/" + query());
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).endsWith("/").doesNotContain("token");
        assertThat(reply.header("Set-Cookie")).startsWith("lockstep-" + server.port() + "=").contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void withoutTheTokenNothingIsServed() throws IOException {
        assertThat(stranger().get("/").status()).isEqualTo(401);
        assertThat(stranger().get("/importmap.js").status()).isEqualTo(401);
        assertThat(stranger().get("/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(401);
        assertThat(guest().get("/importmap.js").status()).isEqualTo(200);
    }

    @Test
    void theHealthCheckNeedsNoToken() throws IOException {
        assertThat(stranger().get("/healthz").body()).isEqualTo("ok");
    }

    @Test
    void aForeignHostIsRefusedEvenWithTheCookie() throws IOException {
        assertThat(guest().with("Host", "evil.example:" + server.port()).get("/importmap.js").status()).isEqualTo(403);
        assertThat(guest().with("Host", "127.0.0.1:1").get("/importmap.js").status()).isEqualTo(403);
        assertThat(guest().with("Host", "LOCALHOST:" + server.port()).get("/importmap.js").status()).isEqualTo(200);
    }

    @Test
    void aForeignHostLearnsNothingFromTheToken() throws IOException {
        RawClient.Reply reply = stranger().with("Host", "evil.example").get("/" + query());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aPostNeedsOwnOriginAndMarker() throws IOException {
        assertThat(guest().post("/api/nothing", "{}").status()).isEqualTo(404);
        assertThat(guest().with("Origin", "http://evil.example").post("/api/nothing", "{}").status()).isEqualTo(403);
        assertThat(guest().with("Origin", "null").post("/api/nothing", "{}").status()).isEqualTo(403);
        assertThat(guest().with("Origin", "http://127.0.0.1:1").post("/api/nothing", "{}").status()).isEqualTo(403);
        assertThat(guest().with("Origin", "").post("/api/nothing", "{}").status()).isEqualTo(403);
        assertThat(guest().with("X-Lockstep", "0").post("/api/nothing", "{}").status()).isEqualTo(403);
        assertThat(guest().with("Cookie", "x=y").post("/api/nothing", "{}").status()).isEqualTo(401);
    }

    @Test
    void otherMethodsAreHeldToTheSameRules() throws IOException {
        assertThat(guest().ask("DELETE", "/api/nothing").status()).isEqualTo(403);
        assertThat(guest().with("Origin", "http://evil.example").ask("OPTIONS", "/api/packs").status()).isEqualTo(403);
    }

    @Test
    void aHeaderThatMakesAPostOfAGetIsHeldToTheRulesOfAPost() throws IOException {
        RawClient disguised = guest().with("X-HTTP-Method-Override", "POST").with("Content-Type", "application/json");
        assertThat(disguised.get("/api/notebooks/scratch/stop").status()).isEqualTo(403);
        assertThat(disguised.with("X-Lockstep", "1").with("Origin", "http://127.0.0.1:" + server.port()).get("/api/notebooks/scratch/stop").status())
                .isEqualTo(202);
    }

    @Test
    void whatIsNoAddressAtAllIsNotHere() throws IOException {
        for (String path : new String[] {"/%u0041", "/lib/%u002e/x/y.js", "/api/runs/%u0041"}) {
            assertThat(guest().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(guest().get("/lib/a/b/" + "x/".repeat(3_000) + "y.js").status()).isEqualTo(404);
    }

    @Test
    void anotherPageOnThisMachineCannotReadTheApi() throws IOException {
        assertThat(guest().with("Sec-Fetch-Site", "same-site").get("/api/nothing").status()).isEqualTo(403);
        assertThat(guest().with("Sec-Fetch-Site", "same-origin").get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void everyAnswerForbidsInlineScriptSniffingFramingAndSharing() throws IOException {
        for (RawClient.Reply reply : new RawClient.Reply[] {guest().get("/importmap.js"), guest().get("/nothing"), stranger().get("/")}) {
            assertThat(reply.header("Content-Security-Policy")).contains("script-src 'self' 'sha256-", "frame-ancestors 'none'", "default-src 'none'");
            assertThat(scripts(reply)).doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.headers()).doesNotContainKeys("Access-Control-Allow-Origin", "Server");
        }
        assertThat(guest().get("/api/nothing").header("Cache-Control")).isEqualTo("no-store");
    }

    private static String scripts(RawClient.Reply reply) {
        return reply.header("Content-Security-Policy").replaceAll(".*(script-src[^;]*).*", "$1");
    }

    @Test
    void aCookieSurvivesARestart() throws IOException {
        int port = server.port();
        RawClient old = guest();
        server.close();
        server = LockstepServer.start(ServerOptions.in(data).withPort(port), FakeSession::new);
        assertThat(old.get("/importmap.js").status()).isEqualTo(200);
    }

    @Test
    void noAddressLeadsOutOfTheWebFolder() throws IOException {
        for (String path : new String[] {"/../logback.xml", "/%2e%2e/logback.xml", "/..%2flogback.xml", "/a/../../logback.xml",
                "/lib/mermaid/11.14.0/..%2f..%2f..%2f..%2fMANIFEST.MF", "//etc/passwd", "/.hidden", "/dev/lockstep/web/messages.properties"}) {
            assertThat(guest().get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void aThousandSocketsThatNeverFinishTheirRequestKeepNobodyOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                slow.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(guest().get("/importmap.js").status()).isEqualTo(200);
            assertThat(stranger().get("/").status()).isEqualTo(401);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void headersWithoutAnEndAreRefused() throws IOException {
        assertThat(guest().with("X-Long", "x".repeat(100_000)).get("/importmap.js").status()).isEqualTo(431);
        assertThat(guest().get("/importmap.js").status()).isEqualTo(200);
    }

    @Test
    void aPictureOnAnotherPageStartsNothing() throws IOException {
        assertThat(guest().with("Sec-Fetch-Site", "cross-site").with("Sec-Fetch-Dest", "image").get("/api/notebooks/scratch/run?cell=counter").status())
                .isEqualTo(403);
        assertThat(guest().get("/api/notebooks/scratch/run?cell=counter").status()).as("a GET changes nothing").isIn(404, 405);
    }

    @Test
    void aRefusalSpeaksTheLearnersLanguage() throws IOException {
        assertThat(stranger().with("Accept-Language", "zh-CN").get("/").body()).contains("终端");
        assertThat(stranger().with("Accept-Language", "en").get("/").body()).contains("terminal");
    }
}
