package dev.lockstep.web.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.web.notebook.OutputText;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Structured values as text and back; what a later version adds to them is passed over. */
final class Json {
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Tagged {}

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Outcome.class, Tagged.class).addMixIn(Ending.class, Tagged.class)
            .addMixIn(Verdict.class, Tagged.class).addMixIn(Value.class, Tagged.class).build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T of(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    static List<OutputText> output(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }
}
