// fails closes: "a boolean is written in one step, so it needs nothing"; another thread may never see it
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;

class Reactor {
    private final Selector selector;
    private boolean closed;

    Reactor() throws IOException {
        selector = Selector.open();
    }

    /** Wakes once, when the channel has something to read. Called by any thread; returns at once. */
    void register(SelectableChannel channel, Waker waker) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, waker);
        selector.wakeup();
    }

    /** Waits for the channels and wakes, until it is closed. */
    void run() throws IOException {
        while (!closed) {
            selector.select();
            var ready = new ArrayList<Waker>();
            for (SelectionKey key : selector.selectedKeys()) {
                key.interestOps(0);
                ready.add((Waker) key.attachment());
            }
            selector.selectedKeys().clear();
            ready.forEach(Waker::wake);
        }
    }

    /** Ends run(). Called by any thread. */
    void close() {
        closed = true;
        selector.wakeup();
    }
}
