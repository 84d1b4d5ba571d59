package dev.lockstep.web.assets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;
import java.util.Optional;

/** Serves {@link Assets}: libraries for ever, because their address holds the version; our own files are asked for again. */
public final class AssetRoutes {
    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "private, no-cache";

    private final Assets assets;

    public AssetRoutes(ImportMap map) {
        this.assets = new Assets(map);
    }

    /** Adds the routes below a base path. */
    public void addTo(RoutesConfig routes, String base) {
        routes.get(base, context -> send(context, assets.own("index.html"), ASK_AGAIN));
        routes.get(base + "lib/{artifact}/{version}/<file>", context -> send(context,
                assets.library(context.pathParam("artifact"), context.pathParam("version"), context.pathParam("file")), FOR_EVER));
        routes.get(base + "<file>", context -> send(context, assets.own(context.pathParam("file")), ASK_AGAIN));
    }

    private static void send(Context context, Optional<Asset> found, String caching) {
        Asset asset = found.orElseThrow(NotFoundResponse::new);
        context.header("Cache-Control", caching).header("ETag", asset.tag()).header("Vary", "Accept-Encoding");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(asset.type());
        if (asset.compressed() && Objects.requireNonNullElse(context.header("Accept-Encoding"), "").contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(asset.gzip());
        } else {
            context.result(asset.plain());
        }
    }
}
