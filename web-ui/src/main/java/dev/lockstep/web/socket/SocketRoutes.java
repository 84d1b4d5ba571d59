package dev.lockstep.web.socket;

import dev.lockstep.web.api.Drawings;
import dev.lockstep.web.api.Pages;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.words.Words;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Opens a tab for each connection. A browser may say one thing only: which frame it has drawn. */
public final class SocketRoutes implements AutoCloseable {
    private static final int MOST_TABS = 64;
    private static final int LONGEST_MESSAGE = 256;
    private static final int POLICY = 1008;
    private static final Pattern ACK = Pattern.compile("\\{\\s*\"ack\"\\s*:\\s*([0-9]{1,15})\\s*}");

    private final Desks desks;
    private final RunShelf shelf;
    private final Pages pages;
    private final Drawings drawings;
    private final JsonMapper json;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    public SocketRoutes(Desks desks, RunShelf shelf, Pages pages, Drawings drawings, JsonMapper json) {
        this.desks = desks;
        this.shelf = shelf;
        this.pages = pages;
        this.drawings = drawings;
        this.json = json;
    }

    /** Adds the socket below a base path, with its limits. */
    public void addTo(JavalinConfig config, String base) {
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(LONGEST_MESSAGE);
            factory.setMaxBinaryMessageSize(LONGEST_MESSAGE);
            factory.setIdleTimeout(Duration.ofMinutes(2));
        });
        config.routes.ws(base + "socket", ws -> {
            ws.onConnect(this::connect);
            ws.onMessage(this::message);
            ws.onBinaryMessage(context -> context.closeSession(POLICY, "text only"));
            ws.onClose(context -> gone(context.sessionId()));
            ws.onError(context -> gone(context.sessionId()));
        });
    }

    private void connect(WsConnectContext context) {
        Optional<Desk> desk = desks.desk(text(context, "notebook"));
        String since = text(context, "since");
        if (desk.isEmpty() || !since.matches("[0-9]{0,18}")) {
            context.closeSession(POLICY, "no such notebook");
            return;
        }
        if (tabs.size() >= MOST_TABS) {
            context.closeSession(POLICY, "too many tabs");
            return;
        }
        context.enableAutomaticPings(20, TimeUnit.SECONDS);
        Telling telling = new Telling(desk.get(), shelf, pages, drawings, Words.in(text(context, "lang")));
        long from = since.isEmpty() ? desk.get().log().position() : Long.parseLong(since);
        Tab tab = new Tab(desk.get().log(), from, telling, json,
                frame -> context.session.sendText(frame, Callback.from(() -> {}, failure -> gone(context.sessionId()))));
        tabs.put(context.sessionId(), tab);
        tab.start();
    }

    private void message(WsMessageContext context) {
        Matcher ack = ACK.matcher(context.message());
        @Nullable Tab tab = tabs.get(context.sessionId());
        if (tab != null && !(ack.matches() && tab.drawn(Long.parseLong(ack.group(1))))) {
            context.closeSession(POLICY, "only {\"ack\": FRAME} is understood");
        }
    }

    private void gone(String session) {
        @Nullable Tab tab = tabs.remove(session);
        if (tab != null) {
            tab.close();
        }
    }

    private static String text(WsContext context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
    }

    @Override
    public void close() {
        tabs.keySet().forEach(this::gone);
    }
}
