package dev.lockstep.web.socket;

import static dev.lockstep.web.socket.Telling.message;

import dev.lockstep.web.notebook.EventLog;
import dev.lockstep.web.notebook.EventLog.Batch;
import dev.lockstep.web.notebook.Happening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open connection: reads the log on a thread of its own, at the pace at which its browser draws. A slow browser finds fewer and
 * newer happenings the next time; nobody waits for it.
 */
final class Tab implements AutoCloseable {
    static final int MOST_UNDER_WAY = 8;
    private static final int MOST_MESSAGES = 1_000;
    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(25);
    private static final Duration CATCH_UP = Duration.ofMillis(30);
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final EventLog log;
    private final Telling telling;
    private final JsonMapper json;
    private final Consumer<String> wire;
    private final Window window = new Window(MOST_UNDER_WAY);
    private final Thread thread;
    private long position;
    private volatile boolean open = true;

    /** @param wire takes one frame at a time and does not block */
    Tab(EventLog log, long since, Telling telling, JsonMapper json, Consumer<String> wire) {
        this.log = log;
        this.position = since;
        this.telling = telling;
        this.json = json;
        this.wire = wire;
        this.thread = Thread.ofVirtual().name("tab").unstarted(this::readAndSend);
    }

    void start() {
        thread.start();
    }

    /** {@return false for a frame that was never sent} */
    boolean drawn(long frame) {
        return window.acknowledge(frame);
    }

    private void readAndSend() {
        try {
            while (open) {
                if (window.awaitRoom(LOOK_UP) && (log.await(position, telling.owes() ? CATCH_UP : LOOK_UP) || telling.owes()) && open) {
                    long began = System.nanoTime();
                    send();
                    // A frame that was dear to make is followed by a longer pause: drawing never takes more than half of a core.
                    long cost = System.nanoTime() - began;
                    Thread.sleep(Duration.ofNanos(Math.max(BETWEEN_FRAMES.toNanos(), 2 * cost)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        Batch batch = log.after(position, MOST_MESSAGES);
        List<Map<String, Object>> messages = new ArrayList<>();
        if (batch.lost()) {
            messages.add(message("reload"));
        }
        for (Happening happening : batch.happenings()) {
            telling.tell(happening, messages);
        }
        telling.catchUp(messages);
        position = batch.position();
        if (!messages.isEmpty()) {
            wire.accept(json.writeValueAsString(new Frame(window.next(), position, messages)));
        }
    }

    /** What goes over the wire. */
    record Frame(long frame, long position, List<Map<String, Object>> messages) {}

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
