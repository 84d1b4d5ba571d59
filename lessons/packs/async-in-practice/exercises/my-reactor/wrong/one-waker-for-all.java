// fails own-waker: keeps one waker, the last one that registered
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;

class Reactor {
    private final Selector selector;
    private volatile boolean closed;
    private volatile Waker waker;

    Reactor() throws IOException {
        selector = Selector.open();
    }

    /** Wakes once, when the channel has something to read. Called by any thread; returns at once. */
    void register(SelectableChannel channel, Waker waker) throws IOException {
        this.waker = waker;
        channel.register(selector, SelectionKey.OP_READ);
        selector.wakeup();
    }

    /** Waits for the channels and wakes, until it is closed. */
    void run() throws IOException {
        while (!closed) {
            selector.select();
            var ready = new ArrayList<Waker>();
            for (SelectionKey key : selector.selectedKeys()) {
                key.interestOps(0);
                ready.add(waker);
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
