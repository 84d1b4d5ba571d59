package dev.lockstep.worker.schedule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shadow monitor of one object in one run: who owns it, how often, who waits in it. */
final class Monitor {
    static final Guard FREE = (task, target) -> target instanceof Monitor it && (it.owner == null || it.owner == task);

    /** What a monitor is to the program that the JDK has inside a map. */
    record Key(Map<?, ?> map, @Nullable Object key) {}

    final WaitSet waiters = new WaitSet(this, FREE);
    Object object;
    volatile @Nullable Task owner;
    volatile int count;
    /** How often it is kept for what takes the real one only later. */
    int kept;
    /** Where a method of the JDK was called that took it. */
    int site = -1;
    private Object shown;
    private @Nullable Object whole;
    private @Nullable Object key;

    Monitor(Object object) {
        this.object = object;
        shown = object;
    }

    void renew(Object its) {
        object = its;
        shown = its;
        whole = null;
        owner = null;
        count = 0;
        kept = 0;
        waiters.waiters.clear();
    }

    /** A call on that object takes it, for the sake of that key when one is known. */
    void within(@Nullable Object receiver, @Nullable Object its) {
        if (whole != receiver || key != its) {
            whole = receiver;
            key = its;
            shown = object;
        }
    }

    /** {@return what the program knows it by} */
    Object shown() {
        if (shown == object && whole != null) {
            var owner = Owners.of(whole);
            shown = object instanceof Map.Entry<?, ?> && owner instanceof Map<?, ?> map ? new Key(map, key) : owner;
        }
        return shown;
    }
}
