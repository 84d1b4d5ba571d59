package dev.lockstep.worker.rewrite;

import java.util.Set;

/** Decides what becomes of a call, from what the code says of it. */
final class CallRules {
    private static final Treatment PLAIN = new Treatment.Plain();

    /** Of {@code java.util.concurrent}, but with no state that tasks share. */
    private static final Set<String> STATELESS = Set.of("java/util/concurrent/TimeUnit", "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/Callable", "java/util/concurrent/ThreadFactory");

    /** Types behind which code often keeps a queue or a map of {@code java.util.concurrent}: the hook looks at the object. */
    private static final Set<String> COLLECTIONS = Set.of("java/util/Map", "java/util/Collection", "java/util/List", "java/util/Set",
            "java/util/Queue", "java/util/Deque", "java/util/SortedMap", "java/util/NavigableMap", "java/util/SortedSet",
            "java/util/NavigableSet", "java/util/Vector", "java/util/Hashtable", "java/util/Iterator");

    private final LearnerTypes types;
    private final Replacements replacements;

    CallRules(LearnerTypes types, Replacements replacements) {
        this.types = types;
        this.replacements = replacements;
    }

    Treatment of(Callee callee) {
        if (types.method(callee.owner(), callee.name(), callee.type().descriptorString()).isPresent()) {
            return PLAIN;
        }
        String key = Replacement.key(callee.name(), callee.type(), callee.isStatic());
        return replacements.find(key, replaced -> matches(callee, replaced))
                .<Treatment>map(Treatment.Replaced::new).orElseGet(() -> unreplaced(inherited(callee)));
    }

    private boolean matches(Callee callee, Class<?> replaced) {
        return callee.kind() == Callee.Kind.CONSTRUCTOR ? callee.owner().equals(replaced.getName().replace('.', '/'))
                : types.isA(callee.owner(), replaced);
    }

    /** {@return the same call on the class of the JDK that a learner's class inherits it from} */
    private Callee inherited(Callee callee) {
        return new Callee(types.jdkSuperclass(callee.owner()), callee.name(), callee.type(), callee.kind());
    }

    private static Treatment unreplaced(Callee callee) {
        if (Networking.contains(callee)) {
            return Networking.isUse(callee) && !ReadingNames.isPure(callee.name()) ? new Treatment.Announced(false) : PLAIN;
        }
        if (Uncontrollable.contains(callee)) {
            return new Treatment.Uncontrolled(callee.display(callee.simpleOwner()));
        }
        boolean shared = callee.kind() == Callee.Kind.VIRTUAL && !ReadingNames.isPure(callee.name()) && mayBeShared(callee.owner());
        return shared ? new Treatment.Announced(ReadingNames.reads(callee.name())) : PLAIN;
    }

    private static boolean mayBeShared(String owner) {
        return owner.startsWith("java/util/concurrent/") && !STATELESS.contains(owner) || COLLECTIONS.contains(owner)
                || owner.equals("java/lang/invoke/VarHandle");
    }
}
