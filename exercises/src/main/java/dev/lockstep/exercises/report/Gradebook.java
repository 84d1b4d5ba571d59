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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All rows of a batch, in one order.
 *
 * @param partial whether it ended before every row was graded
 * @param shard which part of the whole it is, such as {@code 2/4}; empty when it is the whole
 */
public record Gradebook(List<Row> rows, boolean partial, String shard) {
    static final String FILE = "results.json";
    private static final int SCHEMA = 1;
    private static final String SHARD = "[1-9]\\d{0,3}/[1-9]\\d{0,3}";
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Gradebook {
        rows = rows.stream().sorted(Comparator.comparing(Row::exercise).thenComparing(Row::student)).toList();
    }

    /** The whole. */
    public Gradebook(List<Row> rows, boolean partial) {
        this(rows, partial, "");
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
        boolean lacks = !absent(parts).isEmpty() || parts.stream().anyMatch(part -> part.partial && part.count("NOT_GRADED") == 0);
        return new Gradebook(all, lacks || all.stream().anyMatch(row -> row.standing().equals("NOT_GRADED")));
    }

    /** {@return the parts, such as {@code 3/4}, that are not among these: nobody else knows their rows} */
    public static List<String> absent(Collection<Gradebook> parts) {
        var there = parts.stream().map(Gradebook::shard).filter(shard -> !shard.isEmpty()).collect(Collectors.toSet());
        return there.stream().map(shard -> shard.substring(shard.indexOf('/') + 1)).distinct().sorted()
                .flatMap(of -> IntStream.rangeClosed(1, Integer.parseInt(of)).mapToObj(part -> part + "/" + of)).filter(shard -> !there.contains(shard)).toList();
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
            var shard = root.path("shard").asString("");
            return new Gradebook(rows, root.path("partial").asBoolean(false), shard.matches(SHARD) ? shard : "");
        } catch (IOException | JacksonException | ClassCastException e) {
            throw new GradeException("There is no report in " + folder + ": " + file.getFileName() + " cannot be read.", e);
        }
    }

    String json() {
        var root = JSON.createObjectNode().put("schema", SCHEMA).put("partial", partial);
        if (!shard.isEmpty()) {
            root.put("shard", shard);
        }
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
        return text.append(!partial ? "" : count("NOT_GRADED") > 0 ? " (partial: it was interrupted)" : " (partial: a part is missing)").toString();
    }
}
