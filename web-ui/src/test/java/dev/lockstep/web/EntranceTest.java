package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that other machines reach, tried with clients that lie. */
final class EntranceTest {
    private static final InetAddress EVERYWHERE = InetAddress.ofLiteral("0.0.0.0");
    private static final InetAddress OWN = InetAddress.ofLiteral("127.0.0.1");
    private static final String EDIT = "/api/notebooks/scratch/cells/counter";

    @TempDir
    Path data;

    private LockstepServer behindAProxy() {
        return LockstepServer.start(ServerOptions.in(data).withPort(0)
                .withEntrance(new Entrance(EVERYWHERE, Set.of("Hub.example"), Optional.of("X-Asked-Host"), Optional.empty())), FakeSession::new);
    }

    @Test
    void nobodyListensElsewhereInClearText() {
        assertThatThrownBy(() -> new Entrance(EVERYWHERE, Set.of("hub.example"), Optional.empty(), Optional.empty()))
                .isInstanceOf(ServerException.class).hasMessageContaining("0.0.0.0").hasMessageContaining("--behind-proxy").hasMessageContaining("--tls");
        assertThatThrownBy(() -> new Entrance(EVERYWHERE, Set.of(), Optional.of("X-Asked-Host"), Optional.empty()))
                .isInstanceOf(ServerException.class).hasMessageContaining("--host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "hub.example/x", "http://hub.example", "hub example", "a@b", ""})
    void whatIsNoHostIsNoName(String name) {
        assertThatThrownBy(() -> new Entrance(OWN, Set.of(name), Optional.empty(), Optional.empty())).isInstanceOf(ServerException.class);
    }

    @Test
    void behindAProxyItsHeaderAloneSaysWhatWasAskedFor() throws IOException {
        try (LockstepServer server = behindAProxy()) {
            assertThat(server.url()).startsWith("https://hub.example/?token=");
            assertThat(RawClient.inside(server).get("/importmap.js").status()).as("no header of the proxy").isEqualTo(403);
            assertThat(RawClient.inside(server).with("Host", "hub.example").get("/importmap.js").status()).as("Host is not believed").isEqualTo(403);
            assertThat(RawClient.inside(server).with("X-Forwarded-Host", "hub.example").get("/importmap.js").status()).as("another header").isEqualTo(403);
            assertThat(RawClient.inside(server).with("X-Asked-Host", "evil.example").get("/importmap.js").status()).isEqualTo(403);
            assertThat(RawClient.inside(server).with("X-Asked-Host", "hub.example").get("/importmap.js").status()).isEqualTo(200);
            assertThat(RawClient.inside(server).with("X-Asked-Host", "hub.example\r\nX-Asked-Host: hub.example").get("/importmap.js").status())
                    .as("the browser's own beside the proxy's").isEqualTo(403);
        }
    }

    @Test
    void behindAProxyOnlyPagesOfThatHostChangeAnything() throws IOException {
        try (LockstepServer server = behindAProxy()) {
            assertThat(edit(server, "https://hub.example")).isEqualTo(200);
            assertThat(edit(server, "https://evil.example")).isEqualTo(403);
            assertThat(edit(server, "http://127.0.0.1:" + server.port())).isEqualTo(403);
            assertThat(edit(server, "null")).isEqualTo(403);
        }
    }

    private static int edit(LockstepServer server, String origin) throws IOException {
        return RawClient.inside(server).with("X-Asked-Host", "hub.example").with("Origin", origin).post(EDIT, "{\"source\":\"1\"}").status();
    }

    @Test
    void byTlsThePageIsThereAndTheCookieNeverLeavesIt() throws Exception {
        Path keys = keys("");
        try (LockstepServer server = LockstepServer.start(ServerOptions.in(data).withPort(0)
                .withEntrance(new Entrance(EVERYWHERE, Set.of("localhost"), Optional.empty(), Optional.of(keys))), FakeSession::new);
                HttpClient client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            assertThat(server.url()).startsWith("https://localhost:" + server.port());
            HttpResponse<String> welcome = client.send(HttpRequest.newBuilder(URI.create(server.url())).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(welcome.statusCode()).isEqualTo(303);
            assertThat(welcome.headers().firstValue("Set-Cookie").orElse("")).contains("; Secure", "HttpOnly", "SameSite=Strict");
            assertThatThrownBy(() -> new RawClient(server.port()).get("/")).as("clear text").isInstanceOf(Exception.class);
        }
    }

    @Test
    void keysThatCannotBeOpenedAreASentence() throws Exception {
        Path keys = keys("another");
        assertThatThrownBy(() -> LockstepServer.start(ServerOptions.in(data).withPort(0)
                .withEntrance(new Entrance(OWN, Set.of("localhost"), Optional.empty(), Optional.of(keys))), FakeSession::new))
                .isInstanceOf(ServerException.class).hasMessageContaining(keys.toString()).hasMessageContaining(Entrance.PASSWORD);
    }

    /** Made by the JDK's own tool, then written again under that password. */
    private Path keys(String password) throws IOException, InterruptedException, GeneralSecurityException {
        Path made = data.resolve("made.p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "lockstep",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12", "-keystore", made.toString(),
                "-storepass", "changeit").redirectErrorStream(true).start();
        tool.getInputStream().readAllBytes();
        assertThat(tool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(made.toFile(), "changeit".toCharArray());
        KeyStore other = KeyStore.getInstance("PKCS12");
        other.load(null, null);
        other.setKeyEntry("lockstep", store.getKey("lockstep", "changeit".toCharArray()), password.toCharArray(), store.getCertificateChain("lockstep"));
        Path file = data.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            other.store(out, password.toCharArray());
        }
        return file;
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore ours = KeyStore.getInstance(keys.toFile(), new char[0]);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("lockstep", ours.getCertificate("lockstep"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
