package dev.lockstep.web.files;

import dev.lockstep.web.files.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notebook as Jupyter keeps it, format 4; outputs are neither written nor read. */
final class JupyterForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JupyterForm() {}

    static String write(Document document) {
        List<Map<String, Object>> cells = IntStream.range(0, document.sections().size()).mapToObj(i -> cell(i, document.sections().get(i))).toList();
        Map<String, Object> metadata = Map.of("title", document.title(),
                "kernelspec", Map.of("name", "java", "display_name", "Java", "language", "java"),
                "language_info", Map.of("name", "java", "file_extension", ".java", "mimetype", "text/x-java-source"));
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("nbformat", 4, "nbformat_minor", 5, "metadata", metadata, "cells", cells)) + "\n";
    }

    private static Map<String, Object> cell(int index, Section section) {
        Map<String, Object> common = new java.util.LinkedHashMap<>();
        common.put("id", "cell-" + (index + 1));
        common.put("cell_type", section.prose() ? "markdown" : "code");
        common.put("metadata", Map.of());
        common.put("source", lines(section.text()));
        if (!section.prose()) {
            common.put("execution_count", java.util.Optional.empty());
            common.put("outputs", List.of());
        }
        return common;
    }

    /** Each line with its end, as Jupyter has it. */
    private static List<String> lines(String text) {
        String[] lines = text.split("(?<=\n)");
        return text.isEmpty() ? List.of() : List.of(lines);
    }

    static Document read(String text) {
        JsonNode root = parsed(text);
        JsonNode cells = root.path("cells");
        if (!root.isObject() || !cells.isArray()) {
            throw new FormatException(FormatException.Why.NOT_NOTEBOOK);
        }
        String language = root.at("/metadata/kernelspec/language").asString(root.at("/metadata/language_info/name").asString("java"));
        if (!language.toLowerCase(Locale.ROOT).equals("java")) {
            throw new FormatException(FormatException.Why.NOT_JAVA);
        }
        List<Section> sections = new ArrayList<>();
        for (JsonNode cell : cells) {
            String source = source(cell.path("source"));
            boolean code = cell.path("cell_type").asString("").equals("code");
            if (code || !source.isBlank()) {
                sections.add(new Section(!code, source));
            }
        }
        return new Document(root.at("/metadata/title").asString(""), sections);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new FormatException(FormatException.Why.NOT_JSON);
        }
    }

    private static String source(JsonNode source) {
        return source.isArray() ? source.valueStream().map(line -> line.asString("")).collect(Collectors.joining()) : source.asString("");
    }
}
