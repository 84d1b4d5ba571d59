package dev.lockstep.worker.rewrite;

import java.text.Format;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Decides what becomes of a call, from what the code says of it. */
final class CallRules {
    private static final Treatment PLAIN = new Treatment.Plain();

    /** Of {@code java.util.concurrent}, but with no state that tasks share. */
    private static final Set<String> STATELESS = Set.of("java/util/concurrent/TimeUnit", "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/Callable", "java/util/concurrent/ThreadFactory");

    /** Types behind which code often keeps a queue or a map of {@code java.util.concurrent}: the hook looks at the object. */
    static final List<Class<?>> COLLECTIONS = List.of(Map.class, Iterable.class, Iterator.class, Enumeration.class, Map.Entry.class,
            StringBuilder.class, StringBuffer.class, BitSet.class, StringJoiner.class, Calendar.class, Date.class, Format.class);

    private static final Set<String> HALVES = Set.of("readLock", "writeLock");

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
            return Networking.isUse(callee) && !ReadingNames.isPure(callee.name()) ? new Treatment.Announced(Networking.isTry(callee)) : PLAIN;
        }
        if (Uncontrollable.contains(callee)) {
            return new Treatment.Uncontrolled(callee.display(callee.simpleOwner()));
        }
        boolean shared = callee.kind() == Callee.Kind.VIRTUAL
                && (isReflective(callee) || isConcurrent(callee.owner()) ? !isPure(callee) : !callee.name().equals("getClass") && isCollection(callee.owner()));
        return shared ? new Treatment.Announced(ReadingNames.reads(callee.name())) : PLAIN;
    }

    /** The halves of a pair of locks are there from the beginning. */
    private static boolean isPure(Callee callee) {
        return ReadingNames.isPure(callee.name()) || HALVES.contains(callee.name()) && callee.owner().endsWith("ReadWriteLock");
    }

    private static boolean isReflective(Callee callee) {
        return callee.owner().equals("java/lang/reflect/Method") && callee.name().equals("invoke")
                || callee.owner().equals("java/lang/reflect/Constructor") && callee.name().equals("newInstance");
    }

    private static boolean isConcurrent(String owner) {
        return owner.startsWith("java/util/concurrent/") && !STATELESS.contains(owner) || owner.equals("java/lang/invoke/VarHandle");
    }

    private static boolean isCollection(String owner) {
        return owner.startsWith("java/") && !owner.startsWith("java/util/concurrent/") && !owner.startsWith("java/nio/")
                && JdkTypes.find(owner).filter(type -> COLLECTIONS.stream().anyMatch(known -> known.isAssignableFrom(type))).isPresent();
    }
}
