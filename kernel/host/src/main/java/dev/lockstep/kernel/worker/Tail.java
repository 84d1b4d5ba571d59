package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a stream to its end on a thread of its own and keeps the last part of it. Thread-safe. */
final class Tail {
    private static final int KEPT = 2_000;
    private final StringBuilder kept = new StringBuilder();

    private final Thread reader;

    private Tail(InputStream in) {
        // Not virtual: see Worker.start.
        this.reader = Thread.ofPlatform().daemon().name("worker-stderr").unstarted(() -> read(in));
    }

    static Tail of(InputStream in) {
        var tail = new Tail(in);
        tail.reader.start();
        return tail;
    }

    synchronized String text() {
        return kept.toString();
    }

    /** {@return the text when the stream has ended, or what there is of it after two seconds} */
    String whole() throws InterruptedException {
        reader.join(Duration.ofSeconds(2));
        return text();
    }

    private void read(InputStream in) {
        var buffer = new byte[1_024];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            keep("");
        }
    }

    private synchronized void keep(String text) {
        kept.append(text);
        if (kept.length() > KEPT) {
            kept.delete(0, kept.length() - KEPT);
        }
    }
}
