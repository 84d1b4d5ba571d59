package dev.lockstep.worker.backend;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Private fields of JDK classes whose state no method tells, or only by waiting. */
public final class JdkField {
    private JdkField() {}

    /** {@return a handle of the instance field} Throws IllegalStateException on a JDK where there is none. */
    public static VarHandle of(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type).withInvokeBehavior();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK's " + owner.getName() + " is not the one Lockstep knows: it needs a JDK 25", e);
        }
    }

    /** The same of a class that is not public. */
    public static VarHandle of(String owner, String name, Class<?> type) {
        try {
            return of(Class.forName(owner), name, type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no " + owner + ": Lockstep needs a JDK 25", e);
        }
    }
}
