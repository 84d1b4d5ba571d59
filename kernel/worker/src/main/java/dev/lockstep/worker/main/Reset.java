package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Initialisers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** Puts the statics of a loader's classes back to their beginning, so that the next schedule starts where the first one did. */
interface Reset {
    /** Leaves everything as it is: a run in the session's own state. */
    Reset NONE = () -> { };

    void run();

    /** {@return a reset of all classes that the loader has defined by then} */
    static Reset of(LearnerLoader loader) {
        return new OfLoader(loader);
    }

    /** Looks a class's method up once. */
    final class OfLoader implements Reset {
        private static final String METHOD = "lockstep$reset";

        private final LearnerLoader loader;
        private final List<MethodHandle> resets = new ArrayList<>();
        private int classes;

        OfLoader(LearnerLoader loader) {
            this.loader = loader;
        }

        @Override
        public void run() {
            var defined = loader.defined();
            for (; classes < defined.size(); classes++) {
                find(defined.get(classes));
            }
            Initialisers.forget(loader);
            try {
                for (int i = 0; i < resets.size(); i++) {
                    resets.get(i).invokeExact();
                }
            } catch (Throwable e) {
                throw new IllegalStateException("a class could not be reset", e);
            }
        }

        private void find(Class<?> type) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(METHOD)) {
                    method.setAccessible(true);
                    try {
                        resets.add(MethodHandles.lookup().unreflect(method));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
