package dev.lockstep.kernel.javac;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps by name what was used lately; of one too many, what was not used for longest is put away. Thread-safe. */
final class Recent<V> {
    private final int most;
    private final Consumer<V> putAway;
    private final SequencedMap<String, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most, Consumer<V> putAway) {
        this.most = most;
        this.putAway = putAway;
    }

    /** {@return what is kept under a name, made now if nothing is} */
    V get(String name, Supplier<V> maker) {
        V found;
        Optional<V> old;
        synchronized (kept) {
            found = kept.computeIfAbsent(name, _ -> maker.get());
            old = kept.size() > most ? Optional.of(kept.pollFirstEntry().getValue()) : Optional.empty();
        }
        old.ifPresent(putAway);
        return found;
    }

    /** Puts away what is kept under a name, if anything is. */
    void remove(String name) {
        Optional<V> old;
        synchronized (kept) {
            old = Optional.ofNullable(kept.remove(name));
        }
        old.ifPresent(putAway);
    }
}
