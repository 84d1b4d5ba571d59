package dev.lockstep.cli;

import dev.lockstep.exercises.proof.ProofPlaces;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Reading;
import dev.lockstep.web.LockstepServer;
import dev.lockstep.web.ServerException;
import dev.lockstep.web.ServerOptions;
import dev.lockstep.web.words.Words;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lockstep serve}: the playground in a browser, on this machine only. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the playground to a browser on this machine.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Exactly this port, or 0 for any (default: 7420 or the next free one).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--no-browser", description = "Open no browser.")
    private boolean noBrowser;

    @Option(names = "--pack", paramLabel = "DIR", description = "A lesson pack to serve first: a folder or a zip. May be repeated.")
    private List<Path> packs = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Where notebooks and the run-time image are kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--base-path", paramLabel = "/X/", defaultValue = "/", description = "Where the playground lives behind a proxy.")
    private String basePath = "/";

    @Mixin
    private DoorOptions door = new DoorOptions();

    @Mixin
    private ContainmentOptions containment = new ContainmentOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ServerOptions options() {
        try {
            var options = ServerOptions.in(data.orElseGet(DataFolders::usual)).withBasePath(basePath).withPacks(packs).withEntrance(door.entrance())
                    .withContainment(new ServerOptions.Containment(containment.limits(packsThatCanBeRead()), containment.sandboxing()));
            return port.map(options::withPort).orElse(options);
        } catch (ServerException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private List<Pack> packsThatCanBeRead() {
        return packs.stream().map(Packs::read).map(Reading::pack).flatMap(Optional::stream).toList();
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Words words = Words.in(Locale.getDefault());
        try (var server = LockstepServer.start(options())) {
            introduce(words);
            out.println(words.say("cli.ready", server.firstUrl()));
            door.meaning().ifPresent(key -> out.println(words.say(key, door.header())));
            if (!noBrowser && !open(server.firstUrl())) {
                out.println(words.say("cli.no-display", "ssh -L %1$d:127.0.0.1:%1$d %2$s".formatted(server.port(), host())));
            }
            out.flush();
            var ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                ended.countDown();
            }, "lockstep-close"));
            ended.await();
        }
        return Exit.OK;
    }

    /** Says whose packs these are, before anybody runs anything of them. */
    private void introduce(Words words) {
        for (Path place : packs) {
            var reading = Packs.read(place);
            reading.pack().ifPresent(pack -> spec.commandLine().getOut().println(words.say("cli.pack",
                    pack.title().getOrDefault(words.tag(), pack.title().values().stream().findFirst().orElse(pack.id())), pack.version(),
                    String.join(", ", pack.authors()), pack.license())));
            reading.pack().ifPresent(pack -> pack.requires().unmet().forEach(spec.commandLine().getErr()::println));
            var places = new ProofPlaces(Files.isDirectory(place) ? place + "/" : "");
            reading.problems().forEach(problem -> spec.commandLine().getErr().println(places.file(problem) + ":" + ProofPlaces.line(problem) + ":"
                    + ProofPlaces.column(problem) + ": " + problem.message()));
        }
    }

    /** {@return whether a browser was asked to open the page} */
    private static boolean open(String url) {
        if (java.awt.GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return false;
        }
        try {
            Desktop.getDesktop().browse(URI.create(url));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String host() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "HOST";
        }
    }
}
