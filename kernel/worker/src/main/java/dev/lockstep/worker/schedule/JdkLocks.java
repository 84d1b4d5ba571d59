package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.JdkField;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/** Who holds a lock of the JDK that a thread waits for inside the JDK. */
final class JdkLocks {
    private static final VarHandle OWNER = JdkField.of(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread", Thread.class);

    private JdkLocks() {}

    /** {@return the thread that holds it alone; null when none does, or the blocker is no lock} */
    static @Nullable Thread owner(@Nullable Object blocker) {
        return blocker instanceof AbstractOwnableSynchronizer lock ? (Thread) OWNER.get(lock) : null;
    }
}
