package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser tab in words: it asks, it listens, it may be slow to draw. */
final class Guest implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LockstepServer server;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    Guest(LockstepServer server) {
        this.server = server;
        this.base = server.address().substring(server.address().indexOf('/', 8));
    }

    JsonNode get(String path) {
        return answer(200, ask(client -> client.get(base + path)));
    }

    JsonNode post(int status, String path, String json) {
        return answer(status, ask(client -> client.post(base + path, json)));
    }

    JsonNode refused(int status, String path) {
        return answer(status, ask(client -> client.get(base + path)));
    }

    private static JsonNode answer(int status, RawClient.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return JSON.readTree(reply.body());
    }

    interface Question {
        RawClient.Reply put(RawClient client) throws IOException;
    }

    private RawClient.Reply ask(Question question) {
        try {
            return question.put(RawClient.inside(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text into the cell of a notebook and runs it to its end. {@return the run} */
    JsonNode runs(String notebook, String text) {
        post(200, "api/notebooks/" + notebook + "/cells/counter", JSON.writeValueAsString(java.util.Map.of("source", text)));
        String run = post(202, "api/notebooks/" + notebook + "/run", "{\"cell\":\"counter\"}").path("run").asString();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("api/runs/" + run).path("state").asString().equals("ended"));
        return get("api/runs/" + run);
    }

    Line listen(String notebook, long since) {
        return listen(notebook, since, true);
    }

    Line listen(String notebook, long since, boolean draws) {
        Line line = new Line(draws);
        RawClient.Reply welcome = ask(client -> new RawClient(server.port()).get(server.url().substring(server.address().length() - base.length())));
        String cookie = welcome.header("Set-Cookie").split(";")[0];
        line.socket = http.newWebSocketBuilder().header("Cookie", cookie).header("Origin", "http://127.0.0.1:" + server.port())
                .buildAsync(URI.create("ws://127.0.0.1:%d%ssocket?notebook=%s&since=%d&lang=en".formatted(server.port(), base, notebook, since)), line)
                .join();
        return line;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** One open connection and what came over it. */
    static final class Line implements WebSocket.Listener {
        final List<JsonNode> frames = new CopyOnWriteArrayList<>();
        final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        volatile int closed;
        @Nullable WebSocket socket;
        private final boolean draws;
        private final StringBuilder text = new StringBuilder();

        Line(boolean draws) {
            this.draws = draws;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode frame = JSON.readTree(text.toString());
                text.setLength(0);
                frame.path("messages").forEach(messages::add);
                frames.add(frame);
                if (draws) {
                    from.sendText("{\"ack\":" + frame.path("frame").asLong() + "}", true);
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed = status;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed = -1;
        }

        JsonNode hears(String type) {
            return hears(message -> message.path("type").asString().equals(type));
        }

        JsonNode hears(Predicate<JsonNode> wanted) {
            await().atMost(Duration.ofSeconds(10)).until(() -> messages.stream().anyMatch(wanted));
            return messages.stream().filter(wanted).findFirst().orElseThrow();
        }

        void says(String text) {
            if (socket != null) {
                socket.sendText(text, true).join();
            }
        }

        void isClosedWith(int status) {
            await().atMost(Duration.ofSeconds(10)).until(() -> closed != 0);
            assertThat(closed).isEqualTo(status);
        }

        void hangUp() {
            if (socket != null) {
                socket.abort();
            }
        }
    }
}
