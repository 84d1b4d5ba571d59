package dev.lockstep.web.api;

import dev.lockstep.web.files.FormatException;
import dev.lockstep.web.notebook.DeskException;
import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong while a request is answered into a refusal with a sentence; nothing of the inside is shown. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** Adds the answers to exceptions. */
    public static void addTo(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> answer(refusal, context));
        routes.exception(DeskException.class, (exception, context) -> answer(NotebookRoutes.refusal(exception), context));
        routes.exception(FormatException.class, (exception, context) -> answer(LibraryRoutes.refusal(exception), context));
        routes.exception(StoreException.class, (exception, context) -> {
            LOG.warn("{}", exception.getMessage());
            answer(new Refusal(503, "no-store"), context);
        });
        routes.exception(HttpResponseException.class, (exception, context) -> answer(plain(exception), context));
        routes.exception(Exception.class, (exception, context) -> {
            LOG.error("a request could not be answered", exception);
            answer(new Refusal(500, "ours"), context);
        });
    }

    private static Refusal plain(HttpResponseException exception) {
        return switch (exception.getStatus()) {
            case 404, 405 -> new Refusal(404, "no-such-address");
            case 413 -> new Refusal(413, "too-large");
            default -> new Refusal(exception.getStatus(), "not-json");
        };
    }

    private static void answer(Refusal refusal, Context context) {
        Words words = Asked.words(context);
        context.header("Cache-Control", "no-store").status(refusal.status()).json(refusal.in(words));
    }
}
