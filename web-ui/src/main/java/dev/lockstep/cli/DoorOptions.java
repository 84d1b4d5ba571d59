package dev.lockstep.cli;

import dev.lockstep.web.Entrance;
import dev.lockstep.web.ServerException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** By which door browsers come to a server. */
final class DoorOptions {
    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Listen at this address of the machine (default: ${DEFAULT-VALUE}). Another than loopback needs --behind-proxy or --tls.")
    private String address = "127.0.0.1";

    @Option(names = "--behind-proxy", paramLabel = "HEADER",
            description = "A proxy is before the server, and says in this header alone, such as X-Forwarded-Host, what host the browser asked for.")
    private Optional<String> header = Optional.empty();

    @Option(names = "--tls", paramLabel = "FILE",
            description = "The server's certificate and key, a PKCS #12 file whose password is in LOCKSTEP_TLS_PASSWORD.")
    private Optional<Path> keys = Optional.empty();

    @Option(names = "--host", paramLabel = "NAME", description = "What browsers call the server, such as hub.example. May be repeated.")
    private List<String> names = List.of();

    Entrance entrance() {
        try {
            return new Entrance(InetAddress.getByName(address), Set.copyOf(names), header, keys);
        } catch (UnknownHostException e) {
            throw new ServerException("There is no address [%s]: --bind takes one of this machine, such as 0.0.0.0 for all of them.".formatted(address), e);
        }
    }

    /** {@return which sentence says what this means, or empty for loopback} */
    Optional<String> meaning() {
        return header.isPresent() ? Optional.of("cli.behind-proxy") : keys.isPresent() ? Optional.of("cli.tls") : Optional.empty();
    }

    String header() {
        return header.orElse("");
    }
}
