package dev.lockstep.worker.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Bytes on their way from one end of a line to the other, in order. At most {@code room} bytes are under way or unread. What was
 * sent is there for the reader a latency later.
 */
final class Stream {
    /** Bytes that arrive together. */
    private static final class Segment {
        private final byte[] bytes;
        private final Instant at;
        private final long event;
        private int taken;

        Segment(byte[] bytes, Instant at, long event) {
            this.bytes = bytes;
            this.at = at;
            this.event = event;
        }
    }

    private final ArrayDeque<Segment> segments = new ArrayDeque<>(2);
    private final long latency;
    private final int room;
    private final boolean divides;
    private Watchers reader = new Watchers();
    private Watchers writer = new Watchers();
    private int held;
    private Instant last = Instant.PAST;
    private Instant resumes = Instant.PAST;
    private Instant end = Instant.NEVER;
    private Instant broken = Instant.NEVER;
    private boolean unread;
    private boolean ended;
    private boolean paused;
    private long cause = -1;

    /** @param divides whether what was written together may arrive in parts */
    Stream(long latency, int room, boolean divides) {
        this.latency = latency;
        this.room = room;
        this.divides = divides;
    }

    /** These are told when there may be more to read. */
    void reader(Watchers keys) {
        reader = keys;
    }

    /** These are told when there may be room. */
    void writer(Watchers keys) {
        writer = keys;
    }

    /** {@return whether only a new call can make it readable} */
    boolean isQuietForReader() {
        return segments.isEmpty() && end == Instant.NEVER && broken == Instant.NEVER;
    }

    /** {@return whether only a new call can make it writable} */
    boolean isQuietForWriter() {
        return resumes.isPast() && broken == Instant.NEVER;
    }

    /** {@return whether a writer would get something in, or an error} */
    boolean isWritable() {
        return unread || ended || broken.isPast() || held < room && resumes.isPast();
    }

    /** {@return whether a reader would get something, the end, or an error} */
    boolean isReadable() {
        var first = segments.peekFirst();
        return broken.isPast() || (first == null ? end.isPast() : first.at.isPast());
    }

    /** {@return how many bytes could be written now} */
    int free() throws IOException {
        if (broken.isPast() || unread && latency == 0) {
            throw new IOException("Broken pipe");
        }
        return unread ? Integer.MAX_VALUE : resumes.isPast() ? room - held : 0;
    }

    /** {@return the event of the write whose bytes were read last, or -1} */
    long cause() {
        return cause;
    }

    /** {@return in how many ways a write of so many bytes can go: whole, in two parts, or only the first part of it} */
    int ways(int bytes, boolean blocking) {
        return bytes < 2 || !divides || unread ? 1 : blocking || paused ? 2 : 3;
    }

    /** Sends so many of the bytes; {@code late}: only after what was sent before has arrived. */
    void send(ByteBuffer from, int count, boolean late, long event) {
        var bytes = new byte[count];
        from.get(bytes);
        paused = false;
        if (unread) {
            broken = broken == Instant.NEVER ? Instant.in(2 * latency) : broken;
            writer.stir();
            return;
        }
        last = last.orLater(Instant.in(latency));
        if (late) {
            last = last.plus(latency);
        }
        last.expect();
        segments.add(new Segment(bytes, last, event));
        held += count;
        reader.stir();
    }

    /** The line takes nothing more until what is under way has arrived. */
    void pause() {
        paused = true;
        resumes = Instant.in(latency);
        resumes.expect();
        writer.stir();
    }

    /** {@return how many bytes were read; 0 when none has arrived, -1 at the end} */
    int receive(ByteBuffer to) throws IOException {
        if (broken.isPast()) {
            throw new IOException("Connection reset");
        }
        int count = 0;
        while (to.hasRemaining() && !segments.isEmpty() && segments.peekFirst().at.isPast()) {
            var segment = segments.peekFirst();
            int part = Math.min(to.remaining(), segment.bytes.length - segment.taken);
            to.put(segment.bytes, segment.taken, part);
            segment.taken += part;
            count += part;
            cause = segment.event;
            if (segment.taken == segment.bytes.length) {
                segments.removeFirst();
            }
        }
        held -= count;
        writer.stir();
        return count == 0 && segments.isEmpty() && end.isPast() ? -1 : count;
    }

    /** Nothing more is sent. */
    void end() {
        if (!ended) {
            ended = true;
            end = last.orLater(Instant.in(latency));
            end.expect();
            reader.stir();
        }
    }

    /** Nobody reads it any more. {@return whether something was lost} */
    boolean stopReading() {
        boolean lost = !segments.isEmpty();
        unread = true;
        segments.clear();
        held = 0;
        writer.stir();
        return lost;
    }

    /** Reader and writer will find it broken. */
    void breakOff() {
        if (broken == Instant.NEVER) {
            broken = Instant.in(latency);
            broken.expect();
            reader.stir();
            writer.stir();
        }
    }
}
