package dev.lockstep.web.assets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one import map: which file a module name means. Addresses are relative to the page.
 *
 * @param libraries by module name
 */
public record ImportMap(Map<String, Library> libraries) {
    /** One module: a file of a WebJar. */
    public record Library(String artifact, String version, String file) {
        /** {@return its address relative to the page} */
        public String address() {
            return "./lib/%s/%s/%s".formatted(artifact, version, file);
        }

        /** {@return where it lies on the class path} */
        public String place() {
            return WebJars.place(artifact, version, file);
        }
    }

    private static final String INDEX = "dist/index.js";
    private static final List<String> CODEMIRROR =
            List.of("state", "view", "language", "commands", "autocomplete", "lint", "search");
    private static final List<String> LEZER = List.of("common", "highlight", "lr");

    public ImportMap {
        libraries = Map.copyOf(libraries);
    }

    /** {@return the map of the libraries on the class path} */
    public static ImportMap ofClassPath() {
        Map<String, Library> found = new LinkedHashMap<>();
        found.put("mermaid", library("mermaid", "dist/mermaid.esm.min.mjs"));
        CODEMIRROR.forEach(name -> found.put("@codemirror/" + name, library("codemirror__" + name, INDEX)));
        found.put("@codemirror/legacy-modes/mode/clike", library("codemirror__legacy-modes", "mode/clike.js"));
        found.put("@codemirror/legacy-modes/mode/rust", library("codemirror__legacy-modes", "mode/rust.js"));
        LEZER.forEach(name -> found.put("@lezer/" + name, library("lezer__" + name, INDEX)));
        found.put("style-mod", library("style-mod", "src/style-mod.js"));
        found.put("w3c-keyname", library("w3c-keyname", "index.js"));
        found.put("crelt", library("crelt", "index.js"));
        found.put("@marijn/find-cluster-break", library("marijn__find-cluster-break", "src/index.js"));
        return new ImportMap(found);
    }

    private static Library library(String artifact, String file) {
        return new Library(artifact, WebJars.version(artifact), file);
    }

    /** {@return the map as the browser reads it; the same text every time} */
    public String json() {
        return libraries.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue().address()))
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    /** {@return the script that adds the map to a page: browsers read no import map from a file of its own} */
    String script() {
        return """
                {
                    const map = document.createElement('script');
                    map.type = 'importmap';
                    map.textContent = %s;
                    document.currentScript.after(map);
                }
                """.formatted("'" + json() + "'");
    }

    /** {@return what a content security policy calls the map} */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return the version that is served of an artifact, if it is in the map at all} */
    Optional<String> version(String artifact) {
        Collection<Library> all = libraries.values();
        return all.stream().filter(library -> library.artifact.equals(artifact)).map(Library::version).findFirst();
    }
}
