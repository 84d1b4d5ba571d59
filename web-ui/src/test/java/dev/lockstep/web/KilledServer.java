package dev.lockstep.web;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server in a process of its own, for tests that kill it: prints its port and serves until then. */
final class KilledServer {
    private KilledServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        LockstepServer server = LockstepServer.start(ServerOptions.in(Path.of(arguments[0])).withPort(0), FakeSession::new);
        System.out.println("port " + server.port());
        new CountDownLatch(1).await();
    }
}
