package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of all classes that the host has sent, by name, and the loader that holds the session's own state. A class that is
 * sent again replaces the bytes for later copies; in the session's own loader the first definition stays.
 */
final class LearnerClasses {
    /** Names that nobody may define but us. */
    static final String OURS = "dev.lockstep.";

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final LearnerLoader session = new LearnerLoader(bytes);

    private volatile int version;

    /** Called by the reading thread alone. */
    void add(Iterable<Request.ClassBytes> classes) {
        for (var one : classes) {
            if (!one.name().startsWith(OURS)) {
                var before = bytes.put(one.name(), one.bytes());
                if (before != null && !Arrays.equals(before, one.bytes())) {
                    version++;
                }
            }
        }
    }

    /** {@return a number that changes when a class that was known gets other code} */
    int version() {
        return version;
    }

    /** {@return a new copy of all classes, which may use the API of checks and has no hooks} */
    LearnerLoader judge() {
        return LearnerLoader.ofJudge(Map.copyOf(bytes));
    }

    /** {@return the session's own state, or a new copy of all classes} */
    LearnerLoader loader(boolean fresh) {
        return fresh ? new LearnerLoader(Map.copyOf(bytes)) : session;
    }
}
