package dev.lockstep.worker.net;

import java.util.ArrayList;
import java.util.List;

/** The keys of one channel: their selectors look at it again only when something has happened to it. */
final class Watchers {
    private final List<MemoryKey> keys = new ArrayList<>(1);

    void add(MemoryKey key) {
        keys.add(key);
    }

    void remove(MemoryKey key) {
        keys.remove(key);
    }

    void stir() {
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).stir();
        }
    }
}
