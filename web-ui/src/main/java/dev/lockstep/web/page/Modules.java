package dev.lockstep.web.page;

import dev.lockstep.web.ServerException;
import dev.lockstep.web.assets.ImportMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A module and all that it imports, by names that hold without an address: {@code ./steps.js} within {@code web/app/lib} is imported as
 * {@code web/app/lib/steps.js}. Of what is only imported when it is needed, Mermaid's sequence diagrams come along; its other diagrams stay out.
 */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("(\\bfrom\\s*|\\bimport\\s*)(\\(?)(['\"])([^'\"\\s]+)\\3");
    private static final String NEEDED_LATER = "/sequenceDiagram-";

    private final ImportMap map;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Modules(ImportMap map) {
        this.map = map;
    }

    /** {@return the texts of a module on the class path and of all that it imports, by their names} */
    static Map<String, String> from(String place, ImportMap map) {
        Modules modules = new Modules(map);
        modules.open.add(place);
        while (!modules.open.isEmpty()) {
            modules.take(modules.open.remove());
        }
        return modules.texts;
    }

    /** {@return under which name a module on the class path is imported} */
    static String name(String place) {
        return place;
    }

    private void take(String place) {
        if (!texts.containsKey(name(place))) {
            String text = read(place);
            texts.put(name(place), "");
            texts.put(name(place), IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(renamed(place, found))));
        }
    }

    private String renamed(String place, MatchResult found) {
        String wanted = found.group(4);
        @Nullable String there = wanted.startsWith(".") ? resolved(place, wanted) : library(wanted);
        if (there == null) {
            return found.group();
        }
        if (found.group(2).isEmpty() || there.contains(NEEDED_LATER)) {
            open.add(there);
        }
        return found.group(1) + found.group(2) + found.group(3) + name(there) + found.group(3);
    }

    private @Nullable String library(String name) {
        ImportMap.@Nullable Library library = map.libraries().get(name);
        return library == null ? null : library.place();
    }

    private static String resolved(String place, String relative) {
        Deque<String> path = new ArrayDeque<>(List.of(place.split("/")));
        path.removeLast();
        for (String part : relative.split("/")) {
            if (part.equals("..")) {
                path.removeLast();
            } else if (!part.equals(".")) {
                path.add(part);
            }
        }
        return String.join("/", path);
    }

    /** {@return the text of a file on the class path} */
    static String read(String place) {
        try (@Nullable InputStream in = Modules.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new ServerException("The file [%s] is missing from this build: build Lockstep again.".formatted(place));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read: [" + place + "]", e);
        }
    }
}
