package dev.lockstep.web.store;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Events as compressed bytes: numbers as differences to the event before, each text once. A few bytes an event. Bytes that somebody
 * else made are read within bounds.
 */
final class TraceCodec {
    private static final int VERSION = 1;
    private static final int MOST_EVENTS = 4_000_000;
    private static final int LONGEST_TEXT = 16 << 20;
    private static final long MOST_TEXT = 256L << 20;

    private TraceCodec() {}

    static byte[] bytes(List<TraceEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 15))) {
            new Writer(out).write(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** {@return the events}; throws {@link IOException} when these are not such bytes */
    static List<TraceEvent> events(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return new Reader(in).read();
        }
    }

    private static final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(List<TraceEvent> events) throws IOException {
            out.writeByte(VERSION);
            number(events.size());
            long seq = -1;
            long time = 0;
            for (TraceEvent event : events) {
                number(event.seq() - seq);
                number(event.time() - time);
                number(event.task());
                text(event.kind().name());
                text(event.object());
                text(event.detail());
                text(event.at());
                number(event.seq() - event.cause());
                seq = event.seq();
                time = event.time();
            }
        }

        /** Seven bits a byte; the sign in the lowest. */
        private void number(long value) throws IOException {
            long rest = value << 1 ^ value >> 63;
            while ((rest & ~0x7fL) != 0) {
                out.writeByte((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.writeByte((int) rest);
        }

        private void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                number(known);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(texts.size() - 1L);
            number(bytes.length);
            out.write(bytes);
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final List<String> texts = new ArrayList<>();
        private long length;

        Reader(DataInputStream in) {
            this.in = in;
        }

        List<TraceEvent> read() throws IOException {
            if (in.readByte() != VERSION) {
                throw new IOException("another version of traces");
            }
            int count = within(number(), MOST_EVENTS);
            List<TraceEvent> events = new ArrayList<>(Math.min(count, 1 << 16));
            long seq = -1;
            long time = 0;
            for (int i = 0; i < count; i++) {
                seq += number();
                time += number();
                int task = within(number(), Integer.MAX_VALUE);
                Kind kind = kind(text());
                events.add(new TraceEvent(seq, time, task, kind, text(), text(), text(), seq - number()));
            }
            return events;
        }

        private static Kind kind(String name) throws IOException {
            try {
                return Kind.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new IOException("an unknown kind of event", e);
            }
        }

        private long number() throws IOException {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int next = in.readUnsignedByte();
                value |= (long) (next & 0x7f) << shift;
                if (next < 0x80) {
                    return value >>> 1 ^ -(value & 1);
                }
            }
            throw new IOException("a number without an end");
        }

        private String text() throws IOException {
            int index = within(number(), texts.size());
            if (index < texts.size()) {
                return texts.get(index);
            }
            byte[] bytes = new byte[within(number(), LONGEST_TEXT)];
            length += bytes.length;
            if (length > MOST_TEXT) {
                throw new IOException("too much text");
            }
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
            return texts.getLast();
        }

        private static int within(long value, int most) throws IOException {
            if (value < 0 || value > most) {
                throw new IOException("a number out of bounds");
            }
            return (int) value;
        }
    }
}
