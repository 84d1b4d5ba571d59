import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;

/** The answer of a future: done, or not yet. */
sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
}

/** Whoever calls wake() says: "ask that future again". */
interface Waker {
    void wake();
}

/** Reads a line, in as many parts as it comes. */
final class Line {
    private final Pipe.SourceChannel channel;
    private final Reactor reactor;
    private final ByteBuffer bytes = ByteBuffer.allocate(64);

    Line(Pipe.SourceChannel channel, Reactor reactor) throws IOException {
        this.channel = channel;
        this.reactor = reactor;
        channel.configureBlocking(false);
    }

    Poll<String> poll(Waker waker) {
        try {
            channel.read(bytes);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            if (text.endsWith("\n")) {
                return new Poll.Ready<>(text.strip());
            }
            reactor.register(channel, waker);
            return new Poll.Pending<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
