package dev.lockstep.worker.live;

import dev.lockstep.worker.trace.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The events of one thread, waiting to be collected: one writer, one reader, no lock. It grows by chunks and never makes its
 * writer wait; the run's limit of events bounds it.
 */
final class EventLog {
    private static final int CHUNK = 512;
    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Chunk.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Hears the events of one log, oldest first. */
    interface Reader {
        void event(long seq, long time, Kind kind, @Nullable Object object, @Nullable Object detail, int site);
    }

    @SuppressWarnings("UnusedVariable")
    private static final class Chunk {
        final long[] seq = new long[CHUNK];
        final long[] time = new long[CHUNK];
        final int[] site = new int[CHUNK];
        final Kind[] kind = new Kind[CHUNK];
        final @Nullable Object[] object = new Object[CHUNK];
        final @Nullable Object[] detail = new Object[CHUNK];
        volatile @Nullable Chunk next;
        /** Published with release: all that precedes it is written. */
        private int count;
    }

    private Chunk tail = new Chunk();
    private int written;
    private Chunk head = tail;
    private int read;

    /** Called by the thread whose log this is. */
    void append(long seq, long time, Kind kind, @Nullable Object object, @Nullable Object detail, int site) {
        var chunk = tail;
        int at = written;
        if (at == CHUNK) {
            var next = new Chunk();
            chunk.next = next;
            tail = next;
            chunk = next;
            at = 0;
        }
        chunk.seq[at] = seq;
        chunk.time[at] = time;
        chunk.kind[at] = kind;
        chunk.object[at] = object;
        chunk.detail[at] = detail;
        chunk.site[at] = site;
        written = at + 1;
        COUNT.setRelease(chunk, at + 1);
    }

    /** Called by the one collecting thread: hands over what is new. */
    void drain(Reader reader) {
        while (true) {
            int count = (int) COUNT.getAcquire(head);
            for (; read < count; read++) {
                reader.event(head.seq[read], head.time[read], head.kind[read], head.object[read], head.detail[read], head.site[read]);
            }
            var next = head.next;
            if (read < CHUNK || next == null) {
                return;
            }
            head = next;
            read = 0;
        }
    }
}
