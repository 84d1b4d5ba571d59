package dev.lockstep.worker.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By which event an item came into a queue: whoever takes it out again was waiting for that. */
final class Parcels {
    private record Parcel(Object item, long seq) {}

    private final Map<Integer, List<Parcel>> inside = new HashMap<>();

    void forget() {
        inside.clear();
    }

    void put(int queue, Object item, long seq) {
        inside.computeIfAbsent(queue, none -> new ArrayList<>()).add(new Parcel(item, seq));
    }

    /** {@return the event that put the item there, the earliest of the same item; -1 when none was seen} */
    long take(int queue, Object item) {
        var parcels = inside.getOrDefault(queue, List.of());
        for (int i = 0; i < parcels.size(); i++) {
            if (parcels.get(i).item == item) {
                return parcels.remove(i).seq;
            }
        }
        return -1;
    }
}
