package dev.lockstep.worker.net;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.util.StringJoiner;

/** A channel's registration with a selector. */
final class MemoryKey extends AbstractSelectionKey {
    private final MemorySelector selector;
    private final AbstractSelectableChannel channel;
    private final Endpoint endpoint;
    private volatile int interest;
    /** The interest as it was when the selection began that is under way, or the last one. */
    private volatile int known;
    private volatile int selected;

    MemoryKey(MemorySelector selector, AbstractSelectableChannel channel, Endpoint endpoint, int interest) {
        this.selector = selector;
        this.channel = channel;
        this.endpoint = endpoint;
        this.interest = interest;
    }

    @Override
    public SelectableChannel channel() {
        return channel;
    }

    @Override
    public Selector selector() {
        return selector;
    }

    @Override
    public int interestOps() {
        refuseCancelled();
        return interest;
    }

    @Override
    public MemoryKey interestOps(int operations) {
        refuseCancelled();
        if ((operations & ~channel.validOps()) != 0) {
            throw new IllegalArgumentException("the channel does not support these operations");
        }
        interest = operations;
        selector.changed(this);
        return this;
    }

    @Override
    public int readyOps() {
        refuseCancelled();
        return selected;
    }

    private void refuseCancelled() {
        if (!isValid()) {
            throw new CancelledKeyException();
        }
    }

    /** {@return what would not wait now, of what the program is interested in, and was when the selection began} */
    int ready() {
        return isValid() ? endpoint.ready() & interest & known : 0;
    }

    /** A selection begins. */
    void know() {
        known = interest;
    }

    /** Shows these operations as ready. {@return whether one of them was not shown before} */
    boolean select(int operations, boolean more) {
        int before = more ? selected : 0;
        selected = before | operations;
        return selected != before;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    void stir() {
        selector.stir(this);
    }

    static String names(int operations) {
        var names = new StringJoiner(", ");
        String[] all = {"OP_READ", "", "OP_WRITE", "OP_CONNECT", "OP_ACCEPT"};
        for (int i = 0; i < all.length; i++) {
            if ((operations & 1 << i) != 0) {
                names.add(all[i]);
            }
        }
        return names.toString();
    }

    @Override
    public String toString() {
        return "channel=" + channel + (isValid() ? ", interestOps=" + interest + ", readyOps=" + selected : ", invalid");
    }
}
