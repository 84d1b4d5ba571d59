package dev.lockstep.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise's text in one language.
 *
 * @param title plain text
 * @param stale whether the translation was made from an older version of the source
 * @param statement what is to be done
 * @param hints from a question to the near answer
 * @param checks by id of the check
 */
public record Assignment(
        String language, String title, boolean stale, Text statement, List<Text> hints, Map<String, CheckText> checks) {
    /**
     * What a check says to the learner.
     *
     * @param claim what it checks
     * @param whenItFails what happened, why, where to look again; empty when the author wrote none
     */
    public record CheckText(Text claim, Text whenItFails) {}

    public Assignment {
        hints = List.copyOf(hints);
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    /** {@return what a check says, if the author wrote it} */
    public Optional<CheckText> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }
}
