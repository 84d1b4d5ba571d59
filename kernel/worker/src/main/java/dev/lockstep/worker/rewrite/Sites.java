package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.wire.Request.Site;
import java.util.ArrayList;
import java.util.List;

/** Numbers the code positions of a session that call a hook, from 1: 0 is no place. */
final class Sites {
    private final List<Site> fresh = new ArrayList<>();
    private int next = 1;

    /** The arguments are those of {@link Site}. {@return its number} */
    int add(String at, String what, boolean ordered, boolean tallies) {
        fresh.add(new Site(next, at, what, ordered, tallies));
        return next++;
    }

    /** {@return the sites since the last call} */
    List<Site> drain() {
        List<Site> drained = List.copyOf(fresh);
        fresh.clear();
        return drained;
    }
}
