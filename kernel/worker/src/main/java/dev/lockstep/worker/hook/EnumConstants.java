package dev.lockstep.worker.hook;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The JDK remembers an enum's constants in its class, for {@code valueOf}, {@code EnumSet} and {@code EnumMap}. A reset makes new
 * constants, so what is remembered has to go with the old ones. Called by the {@code lockstep$reset} of an enum.
 */
public final class EnumConstants {
    private static final Remembered REMEMBERED = Remembered.find();

    private EnumConstants() {}

    /** Forgets the constants of {@code type}; without access to {@code java.lang}, where no resets are made, does nothing. */
    public static void forget(Class<?> type) {
        REMEMBERED.forget(type);
    }

    private interface Remembered {
        void forget(Class<?> type);

        static Remembered find() {
            try {
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(Class.class, MethodHandles.lookup());
                VarHandle constants = lookup.findVarHandle(Class.class, "enumConstants", Object[].class);
                VarHandle directory = lookup.findVarHandle(Class.class, "enumConstantDirectory", java.util.Map.class);
                return type -> {
                    constants.setVolatile(type, null);
                    directory.setVolatile(type, null);
                };
            } catch (IllegalAccessException closed) {
                return _ -> { };
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("this JDK's Class is not the one Lockstep knows: it needs a JDK 25", e);
            }
        }
    }
}
