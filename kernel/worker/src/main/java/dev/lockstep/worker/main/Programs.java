package dev.lockstep.worker.main;

import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.schedule.Sharing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the session's programs: their shared fields. A program that was searched is replayed with the decision points
 * that the search had. Used on the carrier.
 */
final class Programs {
    private static final int MOST = 256;

    /** What two runs must have in common to be of one program. */
    private record Key(List<Program.EntryPoint> body, int version) {}

    /** @param scouted whether its sharing has been looked for */
    static final class Known {
        final Sharing sharing = new Sharing();
        boolean scouted;
    }

    private final Map<Key, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    Known of(Program program, int version) {
        return known.computeIfAbsent(new Key(program.body(), version), key -> new Known());
    }
}
