package dev.lockstep.cli;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Verdicts;
import dev.lockstep.web.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Runs and searches as JSON, for programs: one object on one line. */
final class RunJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunJson() {}

    static String run(RunResult result, String printed, Words words) {
        return JSON.writeValueAsString(fields(result, printed, words));
    }

    static String exploration(Seeds tried, Words words) {
        var found = tried.found();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("verdict", found.verdict().getClass().getSimpleName());
        fields.put("words", Verdicts.text(found.verdict(), words));
        fields.put("passes", found.verdict().passes());
        fields.put("schedules", found.found().schedules());
        fields.put("failing", found.found().failing());
        fields.put("complete", found.found().coversAll());
        fields.put("reduced", found.found().reduced());
        fields.put("findings", Findings.of(found.found(), Locale.getDefault()));
        fields.put("sampled", found.found().sampled());
        fields.put("preemptions", found.found().preemptionBound());
        fields.put("firstFailing", found.found().firstFailing());
        fields.put("millis", found.took().toMillis());
        fields.put("uncontrolled", found.found().uncontrolled());
        fields.put("drawn", found.found().drawn());
        fields.put("seed", tried.seed());
        fields.put("seeds", tried.seeds());
        fields.put("codeDigest", found.codeDigest());
        found.failure().ifPresent(failure -> fields.put("failure", fields(failure, "", words)));
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> fields(RunResult result, String printed, Words words) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("outcome", Outcomes.kind(result.outcome()));
        fields.put("words", Outcomes.text(result.outcome(), words));
        fields.put("detail", result.outcome());
        fields.put("at", Outcomes.at(result.outcome()));
        fields.put("output", printed);
        fields.put("codeDigest", result.codeDigest());
        fields.put("findings", Findings.of(result.trace(), Locale.getDefault()));
        trace(fields, result.trace());
        return fields;
    }

    private static void trace(Map<String, Object> fields, Trace trace) {
        fields.put("choices", trace.choices());
        fields.put("branches", trace.branches());
        fields.put("decisive", trace.decisive());
        fields.put("hash", Long.toHexString(trace.hash()));
        fields.put("events", trace.events());
        fields.put("dropped", trace.dropped());
    }
}
