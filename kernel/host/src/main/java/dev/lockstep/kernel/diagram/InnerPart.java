package dev.lockstep.kernel.diagram;

import dev.lockstep.worker.trace.TraceEvent;
import java.util.Map;
import java.util.Optional;

/**
 * A part of an unsynchronised collection of the JDK that a call looked at or changed: the collection, and the key of the words for
 * the part. The engine names the JDK's own field and gives no value; people are told what the field is for.
 */
record InnerPart(String owner, String words) {
    /** What the engine writes where it knows no value. */
    private static final String NO_VALUE = "…";
    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("elements", "elements"), Map.entry("elementData", "elements"),
            Map.entry("queue", "elements"), Map.entry("size", "size"), Map.entry("count", "size"), Map.entry("first", "first"),
            Map.entry("head", "first"), Map.entry("last", "last"), Map.entry("tail", "last"), Map.entry("table", "table"),
            Map.entry("root", "table"), Map.entry("value", "text"), Map.entry("threshold", "state"), Map.entry("state", "state"));

    /** {@return the part that a read or a write is about, or empty when it is about a variable} */
    static Optional<InnerPart> of(TraceEvent event) {
        int dot = event.object().lastIndexOf('.');
        if (dot <= 0 || !event.detail().equals(NO_VALUE)) {
            return Optional.empty();
        }
        return Optional.ofNullable(PARTS.get(event.object().substring(dot + 1))).map(key -> new InnerPart(event.object().substring(0, dot), "part." + key));
    }
}
