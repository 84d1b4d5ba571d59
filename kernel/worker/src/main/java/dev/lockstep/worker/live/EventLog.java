package dev.lockstep.worker.live;

import dev.lockstep.worker.trace.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events of one thread, waiting to be collected: one writer, one reader, no lock. It grows by chunks and never makes its
 * writer wait; the run's limit of events bounds it. Chunks that were read go back to the writer: were they garbage, each that
 * had grown old would keep the next one, and collecting them would take longer than recording.
 */
final class EventLog {
    private static final int CHUNK = 512;
    private static final VarHandle COUNT;
    private static final VarHandle READ;
    private static final Kind[] KINDS = Kind.values();

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Chunk.class, "count", int.class);
            READ = MethodHandles.lookup().findVarHandle(EventLog.class, "emptied", Chunk.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The numbers of an event lie side by side, and so do its two objects, most of which are not there. */
    @SuppressWarnings("UnusedVariable")
    private static final class Chunk {
        final long[] seq = new long[CHUNK];
        final long[] time = new long[CHUNK];
        final int[] what = new int[CHUNK];
        final @Nullable Object[] objects = new Object[2 * CHUNK];
        volatile @Nullable Chunk next;
        /** Published with release: all that precedes it is written. */
        private int count;
    }

    private Chunk tail = new Chunk();
    private int written;
    /** Empty chunks, of the writer. */
    private @Nullable Chunk free;

    /** Empty chunks on their way from the reader to the writer; null when it may send more. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Chunk emptied;

    /** Empty chunks, of the reader. */
    private @Nullable Chunk spent;
    private Chunk head = tail;
    private int read;
    private int ready;

    /** Called by the thread whose log this is. */
    void append(long seq, long time, Kind kind, @Nullable Object object, @Nullable Object detail, int site) {
        int at = written;
        if (at == CHUNK) {
            grow();
            at = 0;
        }
        var chunk = tail;
        chunk.seq[at] = seq;
        chunk.time[at] = time;
        chunk.what[at] = site << Byte.SIZE | kind.ordinal();
        if (object != null) {
            chunk.objects[2 * at] = object;
        }
        if (detail != null) {
            chunk.objects[2 * at + 1] = detail;
        }
        written = at + 1;
        COUNT.setRelease(chunk, at + 1);
    }

    private void grow() {
        if (free == null && READ.getAcquire(this) instanceof Chunk back) {
            free = back;
            READ.setRelease(this, null);
        }
        var next = free;
        if (next == null) {
            next = new Chunk();
        } else {
            free = next.next;
            next.next = null;
        }
        tail.next = next;
        tail = next;
    }

    /** Called, like all that follows, by the one collecting thread. {@return whether there is an event to look at} */
    boolean hasNext() {
        if (read < ready) {
            return true;
        }
        if (read == CHUNK) {
            var next = head.next;
            if (next == null) {
                return false;
            }
            giveBack(head);
            head = next;
            read = 0;
        }
        ready = (int) COUNT.getAcquire(head);
        return read < ready;
    }

    private void giveBack(Chunk chunk) {
        Arrays.fill(chunk.objects, null);
        COUNT.setOpaque(chunk, 0);
        chunk.next = spent;
        spent = chunk;
        if (READ.getAcquire(this) == null) {
            READ.setRelease(this, chunk);
            spent = null;
        }
    }

    /** Goes on to the next event. */
    void skip() {
        read++;
    }

    long seq() {
        return head.seq[read];
    }

    long time() {
        return head.time[read];
    }

    Kind kind() {
        return KINDS[head.what[read] & 0xFF];
    }

    int site() {
        return head.what[read] >>> Byte.SIZE;
    }

    @Nullable Object object() {
        return head.objects[2 * read];
    }

    @Nullable Object detail() {
        return head.objects[2 * read + 1];
    }
}
