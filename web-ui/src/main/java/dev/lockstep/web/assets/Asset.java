package dev.lockstep.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * One file as it goes out.
 *
 * @param type media type
 * @param plain its bytes
 * @param gzip the same compressed; equal to {@code plain} when that does not pay
 * @param tag an ETag, quotes included
 */
record Asset(String type, byte[] plain, byte[] gzip, String tag) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    /** {@return the media type of a file that may be served, by its ending} */
    static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    static Asset of(String type, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        byte[] small = compress(bytes);
        return new Asset(type, bytes, small.length < bytes.length ? small : bytes, "\"%x-%x\"".formatted(bytes.length, sum.getValue()));
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    boolean compressed() {
        return gzip.length < plain.length;
    }
}
