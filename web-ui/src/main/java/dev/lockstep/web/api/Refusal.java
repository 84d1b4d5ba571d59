package dev.lockstep.web.api;

import dev.lockstep.web.words.Words;
import java.util.List;

/** A request that is refused; worded in the language of whoever asked. */
public final class Refusal extends RuntimeException {
    /** What the browser is told. */
    record Answer(String error, String message) {}

    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> parts;

    /** @param key of the sentence {@code refusal.KEY}, whose gaps are filled by {@code parts} */
    public Refusal(int status, String key, Object... parts) {
        super(key);
        this.status = status;
        this.key = key;
        this.parts = List.of(parts);
    }

    int status() {
        return status;
    }

    Answer in(Words words) {
        return new Answer(key, words.say("refusal." + key, parts.toArray()));
    }
}
