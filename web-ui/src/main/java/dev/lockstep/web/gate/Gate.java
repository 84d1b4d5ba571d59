package dev.lockstep.web.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides about one request before anything else sees it. The order matters: a foreign Host is refused before the token is
 * looked at, so that a rebound DNS name learns nothing.
 *
 * @param token the secret
 * @param cookieName carries the port, because cookies do not tell ports apart
 * @param basePath with a slash at both ends
 * @param hosts what a Host header may say, lower case, and which origins its own pages then have
 */
public record Gate(Token token, String cookieName, String basePath, Map<String, Set<String>> hosts) {
    /** What no browser makes of an address. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** One request as far as the decision needs it; a missing header is empty text. */
    record Knock(String method, String path, boolean upgrade, String host, String origin, String fetchSite, String marker,
            String cookie, String tokenParameter) {}

    /** What becomes of it. */
    sealed interface Answer {
        /** It goes on. */
        record Pass() implements Answer {}

        /** First entry: set the cookie, go to the page. */
        record Welcome() implements Answer {}

        /** The base path without its last slash. */
        record AddSlash() implements Answer {}

        record Refuse(int status, String key) implements Answer {}
    }

    /** How browsers come to a server. */
    public enum Way {
        /** From this machine. */
        PLAIN,
        /** By TLS that the server itself ends. */
        TLS,
        /** Through a proxy, which alone says what host was asked for. */
        PROXY
    }

    /**
     * {@return the gate of a server on this port}
     *
     * @param names what it may be called beside {@code localhost}
     */
    public static Gate of(Token token, int port, String basePath, Set<String> names, Way way) {
        Map<String, Set<String>> hosts = new HashMap<>();
        if (way != Way.PROXY) {
            List.of("127.0.0.1", "localhost", "[::1]").forEach(name -> allow(hosts, name + ":" + port, way));
            names.forEach(name -> allow(hosts, name + ":" + port, way));
        }
        names.forEach(name -> allow(hosts, name, way));
        return new Gate(token, "lockstep-" + port, basePath, Map.copyOf(hosts));
    }

    private static void allow(Map<String, Set<String>> hosts, String host, Way way) {
        hosts.put(host, switch (way) {
            case PLAIN -> Set.of("http://" + host);
            case TLS -> Set.of("https://" + host);
            case PROXY -> Set.of("http://" + host, "https://" + host);
        });
    }

    Answer decide(Knock knock) {
        if (knock.path.equals(basePath + "healthz") && !knock.upgrade) {
            return new Answer.Pass();
        }
        String host = knock.host.toLowerCase(Locale.ROOT);
        if (!hosts.containsKey(host)) {
            return new Answer.Refuse(403, "foreign-host");
        }
        if (!knock.path.startsWith(basePath)) {
            return (knock.path + "/").equals(basePath) ? new Answer.AddSlash() : new Answer.Refuse(404, "not-here");
        }
        if (BROKEN_ESCAPE.matcher(knock.path).find()) {
            return new Answer.Refuse(404, "not-here");
        }
        boolean changes = !knock.method.equals("GET") && !knock.method.equals("HEAD");
        if ((changes || knock.upgrade) && !own(knock.origin, host)) {
            return new Answer.Refuse(403, "foreign-origin");
        }
        if (!knock.upgrade && foreignFetch(knock)) {
            return new Answer.Refuse(403, "foreign-origin");
        }
        if (changes && !knock.marker.equals("1")) {
            return new Answer.Refuse(403, "no-marker");
        }
        if (!changes && !knock.upgrade && knock.path.equals(basePath) && token.is(knock.tokenParameter)) {
            return new Answer.Welcome();
        }
        return token.is(knock.cookie) ? new Answer.Pass() : new Answer.Refuse(401, "no-token");
    }

    private boolean own(String origin, String host) {
        return hosts.getOrDefault(host, Set.of()).contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Another page on this machine, on another port, is same-site: the cookie comes along, so its requests are told apart here. */
    private boolean foreignFetch(Knock knock) {
        return knock.path.startsWith(basePath + "api/")
                && !Set.of("", "same-origin", "none").contains(knock.fetchSite);
    }
}
