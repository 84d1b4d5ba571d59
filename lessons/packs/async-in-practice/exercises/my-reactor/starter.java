import java.io.IOException;
import java.nio.channels.SelectableChannel;

class Reactor {
    /** Wakes once, when the channel has something to read. Called by any thread; returns at once. */
    void register(SelectableChannel channel, Waker waker) throws IOException {
    }

    /** Waits for the channels and wakes, until it is closed. */
    void run() throws IOException {
    }

    /** Ends run(). Called by any thread. */
    void close() throws IOException {
    }
}
