package dev.lockstep.worker.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/** Who holds a lock of the JDK that a thread waits for inside the JDK. */
final class JdkLocks {
    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.privateLookupIn(AbstractOwnableSynchronizer.class, MethodHandles.lookup())
                    .findVarHandle(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK's locks are not the ones Lockstep knows: it needs a JDK 25", e);
        }
    }

    private JdkLocks() {}

    /** {@return the thread that holds it alone; null when none does, or the blocker is no lock} */
    static @Nullable Thread owner(@Nullable Object blocker) {
        return blocker instanceof AbstractOwnableSynchronizer lock ? (Thread) OWNER.get(lock) : null;
    }
}
