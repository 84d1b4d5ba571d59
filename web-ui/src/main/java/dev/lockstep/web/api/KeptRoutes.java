package dev.lockstep.web.api;

import dev.lockstep.web.notebook.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser keeps for its person: progress, answers, drafts. Any JSON under a name; null forgets. */
public final class KeptRoutes {
    private static final Pattern NAME = Pattern.compile("(progress|answers|draft|check)(\\.[A-Za-z0-9_-]{1,64}){0,4}");
    private static final int LONGEST = 400_000;
    private static final int MOST = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;

    public KeptRoutes(Store store) {
        this.store = store;
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.get(base + "api/kept", context -> context.json(Map.of("kept", store.kept().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> JSON.readTree(entry.getValue()))))));
        routes.post(base + "api/kept/{name}", this::keep);
    }

    private void keep(Context context) {
        String name = context.pathParam("name");
        JsonNode value = Asked.body(context, Wish.Keep.class).json();
        String text = value.toString();
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(400, "not-kept", name);
        }
        if (text.length() > LONGEST) {
            throw new Refusal(413, "too-large");
        }
        if (value.isNull()) {
            store.forget(name);
        } else if (store.kept().containsKey(name) || store.kept().size() < MOST) {
            store.keep(name, text);
        } else {
            throw new Refusal(413, "too-large");
        }
        context.json(Map.of());
    }
}
