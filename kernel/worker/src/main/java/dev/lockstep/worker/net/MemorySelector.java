package dev.lockstep.worker.net;

import dev.lockstep.worker.trace.Kind;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.IllegalSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.nio.channels.spi.AbstractSelector;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Looks at those of its keys whose channels something has happened to, in that order. */
final class MemorySelector extends AbstractSelector {
    private final Network network = Network.now();
    private final Set<MemoryKey> keys = new LinkedHashSet<>();
    private final Set<SelectionKey> selected = new LinkedHashSet<>();
    private final Set<SelectionKey> publicKeys = Collections.unmodifiableSet(keys);
    private final Set<MemoryKey> stirred = new LinkedHashSet<>();
    /** As with the JDK's, a selection does not see what changes while it goes on: it is for the next one. */
    private final Set<MemoryKey> changed = new LinkedHashSet<>();
    private volatile boolean woken;
    private long stamp;
    private long seen = -1;
    private long seenAt;

    MemorySelector(NetworkProvider provider) {
        super(provider);
    }

    @Override
    public Set<SelectionKey> keys() {
        refuseClosed();
        return publicKeys;
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        refuseClosed();
        return selected;
    }

    @Override
    public int selectNow() throws IOException {
        return select(0, this::show);
    }

    @Override
    public int select() throws IOException {
        return select(Waiting.FOR_EVER, this::show);
    }

    @Override
    public int select(long millis) throws IOException {
        return select(nanos(millis), this::show);
    }

    @Override
    public int select(Consumer<SelectionKey> action) throws IOException {
        return select(Waiting.FOR_EVER, each(action));
    }

    @Override
    public int select(Consumer<SelectionKey> action, long millis) throws IOException {
        return select(nanos(millis), each(action));
    }

    @Override
    public int selectNow(Consumer<SelectionKey> action) throws IOException {
        return select(0, each(action));
    }

    private static long nanos(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("Negative timeout");
        }
        return millis == 0 ? Waiting.FOR_EVER : TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private int select(long nanos, ToIntFunction<List<MemoryKey>> use) throws IOException {
        refuseClosed();
        forgetCancelled();
        var waiting = network.waiting();
        List<MemoryKey> ready;
        waiting.enter();
        try {
            changed.forEach(MemoryKey::know);
            changed.clear();
            boolean any = nanos != 0 && !Thread.currentThread().isInterrupted() ? waits(nanos) : isReady();
            refuseClosed();
            woken = false;
            if (!any) {
                waiting.idle();
            }
        } finally {
            waiting.leave();
        }
        forgetCancelled();
        waiting.enter();
        try {
            stirred.removeIf(key -> key.ready() == 0 && (!key.isValid() || key.endpoint().isQuiet()));
            ready = stirred.stream().filter(key -> key.ready() != 0).toList();
            Waiting.event(Kind.SELECTED, this, ready.size() + " ready", -1);
        } finally {
            waiting.leave();
        }
        return use.applyAsInt(ready);
    }

    /** As the JDK does, an interrupt ends the wait and stays set. */
    private boolean waits(long nanos) {
        try {
            return network.waiting().until(this, this::isReady, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isReady() {
        if (woken || !isOpen()) {
            return true;
        }
        long time = Waiting.now();
        if (seen == stamp && seenAt == time) {
            return false;
        }
        for (var key : stirred) {
            if (key.ready() != 0) {
                return true;
            }
        }
        seen = stamp;
        seenAt = time;
        return false;
    }

    private int show(List<MemoryKey> ready) {
        int changed = 0;
        for (var key : ready) {
            int operations = key.ready();
            if (operations != 0 && key.select(operations, !selected.add(key))) {
                changed++;
                Waiting.event(Kind.READY, key.channel(), MemoryKey.names(operations), -1);
            }
        }
        return changed;
    }

    private ToIntFunction<List<MemoryKey>> each(Consumer<SelectionKey> action) {
        Objects.requireNonNull(action);
        return ready -> {
            int count = 0;
            for (var key : ready) {
                int operations = key.ready();
                if (operations != 0) {
                    key.select(operations, false);
                    Waiting.event(Kind.READY, key.channel(), MemoryKey.names(operations), -1);
                    action.accept(key);
                    count++;
                }
            }
            return count;
        };
    }

    @Override
    public MemorySelector wakeup() {
        var waiting = network.waiting();
        waiting.enter();
        try {
            woken = true;
            stamp++;
            waiting.change();
        } finally {
            waiting.leave();
        }
        return this;
    }

    /** What a key is interested in has changed. */
    void changed(MemoryKey key) {
        var waiting = network.waiting();
        waiting.enter();
        try {
            changed.add(key);
            stir(key);
            waiting.change();
        } finally {
            waiting.leave();
        }
    }

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int operations, Object attachment) {
        if (!(channel instanceof Endpoint endpoint)) {
            throw new IllegalSelectorException();
        }
        refuseClosed();
        var key = new MemoryKey(this, channel, endpoint, operations);
        key.attach(attachment);
        var waiting = network.waiting();
        waiting.enter();
        try {
            keys.add(key);
            changed.add(key);
            endpoint.watchers().add(key);
            stir(key);
            Waiting.event(Kind.REGISTERED, channel, MemoryKey.names(operations), -1);
            waiting.change();
        } finally {
            waiting.leave();
        }
        return key;
    }

    /** Something has happened to the key's channel. */
    void stir(MemoryKey key) {
        stirred.add(key);
        stamp++;
    }

    /** Channels have locks of their own, so this is not done while the network's is held. */
    private void forgetCancelled() {
        List<SelectionKey> gone;
        var cancelled = cancelledKeys();
        synchronized (cancelled) {
            gone = List.copyOf(cancelled);
            cancelled.clear();
        }
        gone.forEach(this::forget);
    }

    private void forget(SelectionKey key) {
        network.waiting().enter();
        try {
            if (key instanceof MemoryKey its) {
                keys.remove(its);
                stirred.remove(its);
                changed.remove(its);
                its.endpoint().watchers().remove(its);
            }
            selected.remove(key);
        } finally {
            network.waiting().leave();
        }
        deregister((AbstractSelectionKey) key);
    }

    @Override
    protected void implCloseSelector() {
        network.waiting().enter();
        List<MemoryKey> all;
        try {
            all = List.copyOf(keys);
            keys.clear();
            stirred.clear();
            changed.clear();
            selected.clear();
            Waiting.event(Kind.CLOSED, this, null, -1);
            network.waiting().change();
        } finally {
            network.waiting().leave();
        }
        for (var key : all) {
            key.cancel();
            deregister(key);
        }
    }

    private void refuseClosed() {
        if (!isOpen()) {
            throw new ClosedSelectorException();
        }
    }

    @Override
    public String toString() {
        return "java.nio.channels.Selector[" + (isOpen() ? keys.size() + " keys" : "closed") + "]";
    }
}
