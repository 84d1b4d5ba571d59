// fails in-order: "registering is waiting"; the thread that should poll others sits in select()
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;

class Reactor {
    private final Selector selector;
    private final CountDownLatch closed = new CountDownLatch(1);

    Reactor() throws IOException {
        selector = Selector.open();
    }

    void register(SelectableChannel channel, Waker waker) throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        selector.select();
        selector.selectedKeys().clear();
        key.interestOps(0);
        waker.wake();
    }

    void run() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.countDown();
    }
}
