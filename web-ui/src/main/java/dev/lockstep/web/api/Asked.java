package dev.lockstep.web.api;

import dev.lockstep.web.words.Words;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/** What every request may say in its address. */
final class Asked {
    private Asked() {}

    /** {@return the words of the language that is asked for, else of the browser's} */
    static Words words(Context context) {
        String wanted = Objects.requireNonNullElse(context.queryParam("lang"), "");
        return wanted.isEmpty() ? Words.in(context.req().getLocale()) : Words.in(wanted);
    }

    static long number(Context context, String name, long otherwise) {
        String text = Objects.requireNonNullElse(context.queryParam(name), "");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new Refusal(400, "bad-request", name);
        }
        return Long.parseLong(text);
    }

    /** {@return the parts of a list such as {@code tasks,locks}; empty when it is not there} */
    static List<String> list(Context context, String name) {
        String text = Objects.requireNonNullElse(context.queryParam(name), "");
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** {@return what the request says} */
    static <W extends Wish> W body(Context context, Class<W> type) {
        if (!Objects.requireNonNullElse(context.contentType(), "").startsWith("application/json")) {
            throw new Refusal(415, "not-json");
        }
        if (context.body().strip().equals("null")) {
            throw new Refusal(400, "not-json");
        }
        try {
            return context.bodyAsClass(type);
        } catch (JacksonException e) {
            throw new Refusal(400, "not-json");
        }
    }
}
