package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What learner code prints, collected by who printed it. Bytes wait here until {@link #drain}; past a cell's allowance they are
 * counted, not kept. Safe for any thread: it holds nothing but its own monitor, for the time of a copy.
 */
final class Console {
    /** Names the cell and task to which the current thread's output belongs; empty cell: nobody's, dropped. */
    interface Origin {
        String cell();

        int task();
    }

    /** Asked on the printing thread. */
    interface Origins {
        Origin current();
    }

    private final class Sink extends OutputStream {
        private final boolean error;

        Sink(boolean error) {
            this.error = error;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var origin = origins.current();
            if (Printed.isOurs(bytes, from, length)) {
                var shown = Printed.shown(bytes, from, length);
                append(origin.cell(), origin.task(), error, shown, 0, shown.length);
            } else {
                append(origin.cell(), origin.task(), error, bytes, from, length);
            }
        }
    }

    private static final class Chunk {
        final String cell;
        final int task;
        final boolean error;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Chunk(String cell, int task, boolean error) {
            this.cell = cell;
            this.task = task;
            this.error = error;
        }
    }

    private final Origins origins;
    private final Object flushing = new Object();
    private final Map<String, Long> used = new HashMap<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private long allowance = 1 << 20;

    Console(Origins origins) {
        this.origins = origins;
    }

    /** Takes over the process's three streams; input is at its end. */
    void install() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(new Sink(false), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Sink(true), true, StandardCharsets.UTF_8));
    }

    /** Gives every cell of a new evaluation its allowance of bytes again. */
    synchronized void allow(long bytes) {
        allowance = bytes;
        used.clear();
    }

    private synchronized void append(String cell, int task, boolean error, byte[] bytes, int from, int length) {
        if (cell.isEmpty()) {
            return;
        }
        long before = used.merge(cell, (long) length, Long::sum) - length;
        int kept = (int) Math.clamp(allowance - before, 0, length);
        if (kept == 0) {
            return;
        }
        var last = chunks.isEmpty() ? null : chunks.getLast();
        if (last == null || last.task != task || last.error != error || !last.cell.equals(cell)) {
            last = new Chunk(cell, task, error);
            chunks.add(last);
        }
        last.bytes.write(bytes, from, kept);
        notifyAll();
    }

    /** Waits until something was printed. */
    synchronized void await() throws InterruptedException {
        while (chunks.isEmpty()) {
            wait();
        }
    }

    /** Sends what was printed so far; two threads that flush keep its order. */
    void flush(Channel channel) {
        synchronized (flushing) {
            drain().forEach(channel::send);
        }
    }

    private synchronized List<Reply> drain() {
        if (chunks.isEmpty()) {
            return List.of();
        }
        var replies = new ArrayList<Reply>(chunks.size());
        for (var chunk : chunks) {
            replies.add(new Reply.Output(chunk.cell, chunk.task, chunk.error, chunk.bytes.toString(StandardCharsets.UTF_8)));
        }
        chunks.clear();
        return replies;
    }

    /** {@return how many bytes of each cell went past its allowance} */
    synchronized Map<String, Long> cut() {
        var cut = new HashMap<String, Long>();
        used.forEach((cell, bytes) -> {
            if (bytes > allowance) {
                cut.put(cell, bytes - allowance);
            }
        });
        return cut;
    }
}
