package dev.lockstep.exercises.report;

import dev.lockstep.exercises.GradeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All rows of a batch, in one order.
 *
 * @param partial whether it ended before every row was graded
 */
public record Gradebook(List<Row> rows, boolean partial) {
    static final String FILE = "results.json";
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Gradebook {
        rows = rows.stream().sorted(Comparator.comparing(Row::exercise).thenComparing(Row::student)).toList();
    }

    /** {@return the whole that parts make; of a row that is in several, the one that was graded} */
    public static Gradebook merged(Collection<Gradebook> parts) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (var part : parts) {
            for (var row : part.rows) {
                rows.merge(row.exercise() + "\n" + row.student(), row, (one, other) -> one.standing().equals("NOT_GRADED") ? other : one);
            }
        }
        var all = List.copyOf(rows.values());
        return new Gradebook(all, all.stream().anyMatch(row -> row.standing().equals("NOT_GRADED")));
    }

    /** {@return what a batch wrote into that folder} @throws GradeException when there is no such file, or it is not ours */
    public static Gradebook read(Path folder) {
        var file = folder.resolve(FILE);
        try {
            var root = JSON.readTree(Files.readString(file));
            if (root.path("schema").asInt(0) != SCHEMA || !root.path("rows").isArray()) {
                throw new GradeException(file + " is no report of this version of Lockstep.");
            }
            var rows = new ArrayList<Row>();
            root.path("rows").forEach(row -> rows.add(new Row((ObjectNode) row)));
            return new Gradebook(rows, root.path("partial").asBoolean(false));
        } catch (IOException | JacksonException | ClassCastException e) {
            throw new GradeException("There is no report in " + folder + ": " + file.getFileName() + " cannot be read.", e);
        }
    }

    String json() {
        var root = JSON.createObjectNode().put("schema", SCHEMA).put("partial", partial);
        var all = root.putArray("rows");
        rows.forEach(row -> all.add(row.json()));
        return JSON.writeValueAsString(root) + "\n";
    }

    long count(String standing) {
        return rows.stream().filter(row -> row.standing().equals(standing)).count();
    }

    /** {@return one line: how many passed, and what became of the others} */
    public String summary() {
        var text = new StringBuilder(count("PASSED") + " of " + rows.size() + " passed");
        Map.of("ERROR", "could not be graded", "MISSING", "missing", "NOT_GRADED", "not graded").entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(one -> count(one.getKey()) > 0).forEach(one -> text.append(", ").append(count(one.getKey())).append(' ').append(one.getValue()));
        return text.append(partial ? " (partial: it was interrupted)" : "").toString();
    }
}
