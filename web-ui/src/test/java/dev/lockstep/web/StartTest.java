package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartTest {
    @TempDir
    Path data;

    private ServerOptions options() {
        return ServerOptions.in(data).withPort(0);
    }

    @Test
    void aTakenPortIsASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> LockstepServer.start(options().withPort(taken.getLocalPort()), FakeSession::new))
                    .isInstanceOf(ServerException.class).hasMessageContaining("is taken, by another program or by a Lockstep");
        }
    }

    @Test
    void theNextFreePortIsTakenWhenThatIsWanted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            ServerOptions plain = options();
            ServerOptions next = new ServerOptions(taken.getLocalPort(), true, "/", data, plain.packs(), plain.entrance(), plain.kernel());
            try (LockstepServer server = LockstepServer.start(next, FakeSession::new)) {
                assertThat(server.port()).isGreaterThan(taken.getLocalPort());
            }
        }
    }

    @Test
    void aSecondServerOnTheSameDataIsASentenceWithTheFirstOnesAddress() {
        try (LockstepServer first = LockstepServer.start(options(), FakeSession::new)) {
            assertThatThrownBy(() -> LockstepServer.start(options(), FakeSession::new))
                    .isInstanceOf(ServerException.class).hasMessageContaining(first.address());
        }
        LockstepServer.start(options(), FakeSession::new).close();
    }

    @Test
    void aDatabaseOfSomebodyElseIsASentenceAndLeftAsItIs() throws IOException {
        Path file = data.resolve("lockstep.db");
        Files.writeString(file, "no database".repeat(200));
        assertThatThrownBy(() -> LockstepServer.start(options(), FakeSession::new)).isInstanceOf(ServerException.class)
                .hasMessageContaining(file.toString()).hasMessageContaining("damaged").hasMessageContaining("left as it is");
        assertThat(file).hasContent("no database".repeat(200));
        Files.delete(file);
        LockstepServer.start(options(), FakeSession::new).close();
    }

    @Test
    void anImpossibleBasePathIsASentence() {
        for (String path : new String[] {"x", "/x", "/x//", "/../", "/a b/", "/<x>/"}) {
            assertThatThrownBy(() -> options().withBasePath(path)).as(path).isInstanceOf(ServerException.class).hasMessageContaining(path);
        }
    }

    @Test
    void everythingLivesBelowTheBasePath() throws IOException {
        try (LockstepServer server = LockstepServer.start(options().withBasePath("/user/ada/"), FakeSession::new)) {
            RawClient.Reply welcome = new RawClient(server.port()).get(server.url().substring(server.url().indexOf("/user")));
            assertThat(welcome.header("Set-Cookie")).contains("Path=/user/ada/");
            assertThat(RawClient.inside(server).get("/user/ada/importmap.js").status()).isEqualTo(200);
            assertThat(RawClient.inside(server).get("/user/ada/healthz").body()).isEqualTo("ok");
            assertThat(RawClient.inside(server).get("/importmap.js").status()).isEqualTo(404);
            assertThat(RawClient.inside(server).get("/user/ada").header("Location")).endsWith("/user/ada/");
        }
    }
}
