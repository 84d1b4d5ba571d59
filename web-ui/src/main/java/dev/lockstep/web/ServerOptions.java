package dev.lockstep.web;

import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.Sandboxing;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How to serve.
 *
 * @param port 0 for any free one
 * @param orNext when {@code port} is taken, try the next nineteen
 * @param basePath where the application lives behind a proxy, with a slash at both ends; {@code /} for nowhere special
 * @param dataFolder holds the token and what the learner wrote; made when missing; one server at a time
 * @param packs folders or zips to serve beside the built-in packs
 * @param entrance who can reach it, and how
 * @param kernel what learner code may use, and whether it is contained
 */
public record ServerOptions(int port, boolean orNext, String basePath, Path dataFolder, List<Path> packs, Entrance entrance, Containment kernel) {
    /** What the kernel of a server is told. */
    public record Containment(LimitTable limits, Sandboxing sandboxing) {
        /** {@return the usual limits in the best sandbox there is} */
        public static Containment usual() {
            return new Containment(LimitTable.usual(), Sandboxing.AUTO);
        }
    }

    /** Where a browser looks first. */
    public static final int DEFAULT_PORT = 7420;

    private static final Pattern BASE_PATH = Pattern.compile("/|(/[A-Za-z0-9._~@-]+)+/");

    public ServerOptions {
        packs = List.copyOf(packs);
        if (port < 0 || port > 65_535) {
            throw new ServerException("A port is a number from 0 to 65535, not [%d].".formatted(port));
        }
        if (!BASE_PATH.matcher(basePath).matches() || basePath.contains("/../") || basePath.contains("/./")) {
            throw new ServerException("A base path looks like /user/ada/ with a slash at both ends, not [%s].".formatted(basePath));
        }
    }

    /** {@return the default port or the next free one, no base path, only the built-in packs} */
    public static ServerOptions in(Path dataFolder) {
        return new ServerOptions(DEFAULT_PORT, true, "/", dataFolder, List.of(), Entrance.own(), Containment.usual());
    }

    /** {@return the same on exactly this port, 0 for any} */
    public ServerOptions withPort(int exact) {
        return new ServerOptions(exact, false, basePath, dataFolder, packs, entrance, kernel);
    }

    /** {@return the same under another path} */
    public ServerOptions withBasePath(String path) {
        return new ServerOptions(port, orNext, path, dataFolder, packs, entrance, kernel);
    }

    /** {@return the same with more packs} */
    public ServerOptions withPacks(List<Path> more) {
        return new ServerOptions(port, orNext, basePath, dataFolder, more, entrance, kernel);
    }

    /** {@return the same, entered otherwise} */
    public ServerOptions withEntrance(Entrance other) {
        return new ServerOptions(port, orNext, basePath, dataFolder, packs, other, kernel);
    }

    /** {@return the same with other bounds for learner code} */
    public ServerOptions withContainment(Containment other) {
        return new ServerOptions(port, orNext, basePath, dataFolder, packs, entrance, other);
    }
}
