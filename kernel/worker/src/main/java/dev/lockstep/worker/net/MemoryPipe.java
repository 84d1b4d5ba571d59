package dev.lockstep.worker.net;

import dev.lockstep.worker.trace.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;

/** Bytes from a sink to a source, at once and never in parts. */
final class MemoryPipe extends Pipe {
    private static final int ROOM = 65_536;

    private final Network network = Network.now();
    private final Stream stream = new Stream(0, ROOM, false);
    private final Source source;
    private final Sink sink;

    MemoryPipe(NetworkProvider provider) {
        source = new Source(provider);
        sink = new Sink(provider);
        stream.reader(source.watchers);
        stream.writer(sink.watchers);
    }

    @Override
    public SourceChannel source() {
        return source;
    }

    @Override
    public SinkChannel sink() {
        return sink;
    }

    private void change(Object end, Runnable how) {
        network.waiting().enter();
        try {
            how.run();
            Waiting.event(Kind.CLOSED, end, null, -1);
            network.waiting().change();
        } finally {
            network.waiting().leave();
        }
    }

    /** Where the bytes come out. */
    private final class Source extends SourceChannel implements Endpoint {
        private final Watchers watchers = new Watchers();
        private final Transfer transfer = new Transfer(network, this);

        Source(NetworkProvider provider) {
            super(provider);
        }

        @Override
        public boolean isQuiet() {
            return stream.isQuietForReader();
        }

        @Override
        public Watchers watchers() {
            return watchers;
        }

        @Override
        public int ready() {
            return stream.isReadable() ? SelectionKey.OP_READ : 0;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            return transfer.read(stream, to);
        }

        @Override
        public long read(ByteBuffer[] to) throws IOException {
            return read(to, 0, to.length);
        }

        @Override
        public long read(ByteBuffer[] to, int offset, int length) throws IOException {
            return transfer.read(stream, to, offset, length);
        }

        @Override
        protected void implCloseSelectableChannel() {
            change(this, stream::stopReading);
        }

        @Override
        protected void implConfigureBlocking(boolean block) {}

        @Override
        public String toString() {
            return "java.nio.channels.Pipe.SourceChannel[" + (isOpen() ? "open" : "closed") + "]";
        }
    }

    /** Where the bytes go in. */
    private final class Sink extends SinkChannel implements Endpoint {
        private final Watchers watchers = new Watchers();
        private final Transfer transfer = new Transfer(network, this);

        Sink(NetworkProvider provider) {
            super(provider);
        }

        @Override
        public boolean isQuiet() {
            return stream.isQuietForWriter();
        }

        @Override
        public Watchers watchers() {
            return watchers;
        }

        @Override
        public int ready() {
            return stream.isWritable() ? SelectionKey.OP_WRITE : 0;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            return transfer.write(stream, from);
        }

        @Override
        public long write(ByteBuffer[] from) throws IOException {
            return write(from, 0, from.length);
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) throws IOException {
            return transfer.write(stream, from, offset, length);
        }

        @Override
        protected void implCloseSelectableChannel() {
            change(this, stream::end);
        }

        @Override
        protected void implConfigureBlocking(boolean block) {}

        @Override
        public String toString() {
            return "java.nio.channels.Pipe.SinkChannel[" + (isOpen() ? "open" : "closed") + "]";
        }
    }
}
