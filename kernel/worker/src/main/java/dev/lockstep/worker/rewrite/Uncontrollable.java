package dev.lockstep.worker.rewrite;

import java.util.Map;
import java.util.Set;

/** The calls that leave our world: network, files, processes, native memory. */
final class Uncontrollable {
    /** Packages and class name beginnings all of whose calls count, but for {@link #HARMLESS}. */
    static final Set<String> PREFIXES = Set.of("java/net/", "java/nio/channels/", "java/nio/file/Files", "java/io/File",
            "java/io/Piped", "java/io/RandomAccessFile", "java/lang/foreign/", "javax/net/", "sun/misc/");

    /** Values that only describe something. */
    static final Set<String> HARMLESS = Set.of("java/net/URI", "java/net/URLEncoder", "java/net/URLDecoder",
            "java/net/URISyntaxException", "java/net/http/HttpRequest", "java/net/http/HttpRequest$Builder",
            "java/net/http/HttpRequest$BodyPublishers", "java/net/http/HttpResponse$BodyHandlers", "java/net/http/HttpResponse",
            "java/net/http/HttpClient$Builder", "java/net/SocketTimeoutException", "java/net/ConnectException",
            "java/net/SocketException", "java/net/UnknownHostException", "java/io/FileNotFoundException",
            "java/nio/channels/ClosedChannelException", "java/lang/foreign/ValueLayout");

    static final Map<String, Set<String>> SINGLE = Map.of(
            "java/lang/ProcessBuilder", Set.of("start"),
            "java/lang/Runtime", Set.of("exec", "load", "loadLibrary"),
            "java/lang/System", Set.of("load", "loadLibrary", "console"),
            "java/lang/Thread", Set.of("getAllStackTraces"),
            "java/lang/reflect/Field", Set.of("get", "getInt", "getLong", "getBoolean", "set", "setInt", "setLong", "setBoolean"),
            "java/io/Console", Set.of("readLine", "readPassword"),
            "java/lang/IO", Set.of("readln"));

    private static final Set<String> PURE = Set.of("toString", "hashCode", "equals", "getName", "getPath", "getMessage");

    private Uncontrollable() {}

    static boolean contains(Callee callee) {
        String owner = callee.owner();
        Set<String> single = SINGLE.get(owner);
        if (single != null) {
            return single.contains(callee.name());
        }
        if (owner.equals("java/net/http/HttpClient")) {
            return callee.name().startsWith("send");
        }
        return PREFIXES.stream().anyMatch(owner::startsWith) && !HARMLESS.contains(owner) && !PURE.contains(callee.name())
                && !(owner.equals("java/io/File") && callee.kind() == Callee.Kind.CONSTRUCTOR);
    }
}
