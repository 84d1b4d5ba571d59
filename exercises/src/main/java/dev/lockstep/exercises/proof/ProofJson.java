package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.report.Plain;
import dev.lockstep.lessons.Problem;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A proof as JSON, and as SARIF 2.1.0 for code scanning: shapes that other people's programs rely on. */
public final class ProofJson {
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProofJson() {}

    /** {@return the proof in our own shape} */
    public static String of(Proof proof, ProofPlaces places) {
        var root = JSON.createObjectNode();
        root.put("schema", SCHEMA).put("pack", proof.pack()).put("version", proof.version()).put("passed", proof.passed());
        root.put("errors", proof.errors()).put("warnings", proof.warnings()).put("runs", proof.runs()).put("millis", proof.took().toMillis());
        var problems = root.putArray("problems");
        for (Problem problem : proof.problems()) {
            problems.addObject().put("severity", word(problem.severity())).put("file", places.file(problem)).put("line", ProofPlaces.line(problem))
                    .put("column", ProofPlaces.column(problem)).put("message", Plain.line(problem.message()));
        }
        var items = root.putArray("items");
        for (Proof.Item item : proof.items()) {
            items.addObject().put("kind", word(item.kind())).put("id", item.id()).put("title", Plain.line(item.title()))
                    .put("state", word(item.state())).put("summary", item.summary());
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    /** {@return the problems as SARIF} */
    public static String sarif(Proof proof, ProofPlaces places) {
        var root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "Lockstep pack check");
        driver.putArray("rules").addObject().put("id", "pack").putObject("shortDescription").put("text", "What a lesson pack must be");
        var results = run.putArray("results");
        proof.problems().forEach(problem -> result(results.addObject(), problem, places));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void result(ObjectNode result, Problem problem, ProofPlaces places) {
        result.put("ruleId", "pack").put("level", word(problem.severity())).putObject("message").put("text", Plain.line(problem.message()));
        var place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", address(places.file(problem)));
        place.putObject("region").put("startLine", ProofPlaces.line(problem)).put("startColumn", ProofPlaces.column(problem));
    }

    /** A path as a relative URI reference: what is no plain character is escaped. */
    private static String address(String path) {
        var address = new StringBuilder();
        for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "/._-~".indexOf(b) >= 0;
            address.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return address.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
