package dev.lockstep.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a server is entered. Elsewhere than on loopback only behind a proxy or by TLS: the token would travel for all to read.
 *
 * @param address it listens at
 * @param names what a browser may call it beside {@code localhost}, with the port where the browser names one
 * @param header the one header of a proxy that is believed, which says what host the browser asked for; empty without a proxy
 * @param keys a PKCS #12 file with the server's certificate; empty without TLS
 */
public record Entrance(InetAddress address, Set<String> names, Optional<String> header, Optional<Path> keys) {
    /** Where the password of the keys is looked for: arguments can be read by everybody on the machine. */
    static final String PASSWORD = "LOCKSTEP_TLS_PASSWORD";

    public Entrance {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (!address.isLoopbackAddress() && header.isEmpty() && keys.isEmpty()) {
            throw new ServerException(("Nobody may listen at [%s] in clear text: the token that lets a browser in, and all that is typed, would "
                    + "travel for others to read. Put a proxy with TLS before it (--behind-proxy HEADER --host NAME), or give the server its own "
                    + "certificate (--tls FILE --host NAME).").formatted(address.getHostAddress()));
        }
        if (names.isEmpty() && (header.isPresent() || keys.isPresent())) {
            throw new ServerException("Say by which name browsers reach this server: --host NAME, such as --host hub.example.");
        }
        for (String name : names) {
            if (!name.matches("[a-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-f:]+](:\\d{1,5})?")) {
                throw new ServerException("A name is a host, with a port where browsers name it, such as hub.example:8443, not [%s].".formatted(name));
            }
        }
        header.filter(name -> !name.matches("[A-Za-z][A-Za-z0-9-]*")).ifPresent(name -> {
            throw new ServerException("--behind-proxy takes the name of a header, such as X-Forwarded-Host, not [%s].".formatted(name));
        });
    }

    /** {@return loopback, for the browsers of this machine alone} */
    public static Entrance own() {
        return new Entrance(InetAddress.ofLiteral("127.0.0.1"), Set.of(), Optional.empty(), Optional.empty());
    }

    /** {@return where a browser begins, without path} */
    String origin(int port) {
        String name = names.stream().sorted().findFirst().orElse("127.0.0.1");
        if (header.isPresent()) {
            return "https://" + name;
        }
        return (keys.isPresent() ? "https://" : "http://") + (name.contains(":") ? name : name + ":" + port);
    }
}
