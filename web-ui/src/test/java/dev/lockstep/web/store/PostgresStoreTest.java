package dev.lockstep.web.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.web.notebook.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The SQL of the store is that of PostgreSQL too: tried where its programs are at hand, on a server of this test's own. */
final class PostgresStoreTest extends StoreContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Optional<Process> server = Optional.empty();
    private static Optional<Path> folder = Optional.empty();
    private static int port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "there is no PostgreSQL here");
        Path data = Files.createTempDirectory("postgres-of-a-test");
        folder = Optional.of(data);
        List<String> user = new ArrayList<>();
        if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            // It refuses to be root.
            Files.setOwner(data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            user.addAll(List.of("setpriv", "--reuid", "nobody", "--clear-groups"));
        }
        Process made = program(user, programs.get(), "initdb", "-D", data + "/db", "-A", "trust", "-U", "lockstep", "--no-sync", "-E", "UTF8");
        assumeTrue(made.waitFor() == 0, "no database can be made here");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        server = Optional.of(program(user, programs.get(), "postgres", "-D", data + "/db", "-h", "127.0.0.1", "-p", Integer.toString(port), "-k", "",
                "-c", "fsync=off"));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            connection().close();
            return true;
        });
    }

    private static Process program(List<String> user, Path folder, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user);
        command.add(folder.resolve(name).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.directory(Path.of("/").toFile()).start();
    }

    private static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        try (Stream<Path> found = Files.isDirectory(versions) ? Files.list(versions) : Stream.of()) {
            return found.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres"))).max(Comparator.naturalOrder());
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "lockstep", "");
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute("drop schema public cascade");
            connection.createStatement().execute("create schema public");
            Schema.tables(connection, Schema.LATEST, "bytea");
        }
    }

    @Override
    DatabaseStore open(long traceBytes) {
        try {
            return new DatabaseStore(new Database(Path.of("postgresql"), connection()), traceBytes);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Why.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.ifPresent(process -> {
            // Asked, not killed: its own processes and its shared memory go with it.
            process.destroy();
            process.onExit().join();
        });
        if (folder.isPresent()) {
            try (Stream<Path> files = Files.walk(folder.get())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
