package dev.lockstep.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds files on the class path by the address that a browser asks for, and keeps them compressed in memory. */
final class Assets {
    /** No segment of a path begins with a dot, so none leads upwards. */
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9._@-]*");

    private final ImportMap map;
    private final Map<String, Asset> kept = new ConcurrentHashMap<>();

    Assets(ImportMap map) {
        this.map = map;
        kept.put("importmap.js", Asset.of("text/javascript; charset=utf-8", map.script().getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return a file of our own user interface} */
    Optional<Asset> own(String path) {
        return load(path, "web/" + path);
    }

    /** {@return a file of a library in the version that is on the class path; else one of our own below {@code lib}} */
    Optional<Asset> library(String artifact, String version, String file) {
        if (!map.version(artifact).filter(version::equals).isPresent()) {
            return own("lib/%s/%s/%s".formatted(artifact, version, file));
        }
        return load("webjar:" + artifact + "/" + file, WebJars.place(artifact, version, file));
    }

    private static boolean isSafe(String place) {
        return Arrays.stream(place.split("/", -1)).allMatch(segment -> SEGMENT.matcher(segment).matches());
    }

    private Optional<Asset> load(String key, String place) {
        Optional<String> type = Asset.type(place);
        if (type.isEmpty() || !isSafe(place)) {
            return Optional.empty();
        }
        @Nullable Asset known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try (@Nullable InputStream in = Assets.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                return Optional.empty();
            }
            Asset asset = Asset.of(type.get(), in.readAllBytes());
            kept.put(key, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read: [" + place + "]", e);
        }
    }
}
