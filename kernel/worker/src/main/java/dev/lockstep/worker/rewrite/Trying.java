package dev.lockstep.worker.rewrite;

import java.util.Optional;
import java.util.Set;

/** Calls that say by their result that they have changed nothing: a loop that makes one again and again waits for others. */
final class Trying {
    private static final Set<String> NULL = Set.of("poll", "pollFirst", "pollLast", "pollFirstEntry", "pollLastEntry", "remove", "replace");

    private Trying() {}

    /** {@return what is told the result of such a call; empty for any other} */
    static Optional<Hook> hook(Callee callee) {
        var name = callee.name();
        return switch (callee.type().returnType().descriptorString()) {
            case "Z" -> name.startsWith("get") ? Optional.empty() : Optional.of(Hook.TRIED_TRUE);
            case "J" -> callee.owner().endsWith("/StampedLock") && name.startsWith("try") ? Optional.of(Hook.TRIED_STAMP) : Optional.empty();
            case "V", "B", "C", "S", "I", "F", "D" -> Optional.empty();
            default -> NULL.contains(name) ? Optional.of(Hook.TRIED_ITEM) : name.equals("putIfAbsent") ? Optional.of(Hook.TRIED_ABSENT) : Optional.empty();
        };
    }
}
