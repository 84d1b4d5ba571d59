package dev.lockstep.web.page;

import dev.lockstep.web.assets.ImportMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a run as one HTML file with the player of the page in it: no server, no network. The file forbids itself every connection, and runs
 * no script but those that this class puts in. Scripts and run are compressed; all together without its run it is well under two megabytes.
 */
public final class RunPage {
    private static final String START = "web/app/alone.js";
    private static final List<String> STYLES = List.of("tokens", "base", "page", "cell", "trace", "player", "diagram", "views", "alone");
    private static final String HERE = "dev/lockstep/web/page/";

    private final String player;
    private final String style;
    private final String template;

    /** Reads the player from the class path. {@code json} writes values. */
    public RunPage(ImportMap map, Function<Object, String> json) {
        this.player = packed(json.apply(Modules.from(START, map)));
        this.style = STYLES.stream().map(name -> Modules.read("web/css/" + name + ".css")).collect(Collectors.joining("\n"));
        this.template = Modules.read(HERE + "run-page.html").replace("{{start}}", Modules.name(START)).replace("{{boot}}", Modules.read(HERE + "boot.js"));
    }

    /**
     * {@return the page}
     *
     * @param title what ran, such as the name of a cell
     * @param text the run as plain text, for whoever has no scripts
     * @param run all that the player shows, as JSON
     */
    public String of(String language, String title, String text, String run) {
        Map<String, String> parts = Map.of("language", language, "title", escaped(title), "text", escaped(text), "style", style, "player", player,
                "run", packed(run), "nonce", digest(title, text, run));
        StringBuilder page = new StringBuilder();
        int from = 0;
        for (int at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", from)) {
            int end = template.indexOf("}}", at);
            page.append(template, from, at).append(parts.getOrDefault(template.substring(at + 2, end), ""));
            from = end + 2;
        }
        return page.append(template.substring(from)).toString();
    }

    /** What a page lets run: the same for the same run, and nothing that somebody could have written into it, since it would change with that. */
    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
