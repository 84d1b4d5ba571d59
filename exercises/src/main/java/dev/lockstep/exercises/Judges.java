package dev.lockstep.exercises;

import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.Judge;
import dev.lockstep.kernel.Kernel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Judges' workers that may serve the next submission to the same exercise: no learner's code was ever in them, and each check gets its
 * classes anew. Thread-safe.
 */
final class Judges {
    private record Idle(CompiledCode code, Judge judge) {}

    private final Kernel kernel;
    private final int kept;
    private final Deque<Idle> idle = new ArrayDeque<>();

    /** @param kept most that wait for a next submission; the kernel ends them with all others */
    Judges(Kernel kernel, int kept) {
        this.kernel = kernel;
        this.kept = kept;
    }

    /** One that nobody else has until it is closed; then the next may have it, unless it did not do its work. */
    static final class Borrowed implements AutoCloseable {
        private final Judges from;
        private final Idle one;
        private boolean sound;

        private Borrowed(Judges from, Idle one) {
            this.from = from;
            this.one = one;
        }

        Judge judge() {
            return one.judge();
        }

        /** It did its work to the end. */
        void isSound() {
            sound = true;
        }

        @Override
        public void close() {
            if (sound) {
                from.giveBack(one);
            } else {
                one.judge().close();
            }
        }
    }

    /** {@return a worker with that code} */
    Borrowed borrow(CompiledCode code) {
        return new Borrowed(this, waiting(code));
    }

    private Idle waiting(CompiledCode code) {
        synchronized (this) {
            for (Iterator<Idle> each = idle.iterator(); each.hasNext();) {
                var one = each.next();
                if (one.code() == code) {
                    each.remove();
                    return one;
                }
            }
        }
        return new Idle(code, kernel.judge(code));
    }

    /** When there are too many, the one that has waited longest goes. */
    private void giveBack(Idle one) {
        Idle leaves;
        synchronized (this) {
            idle.addLast(one);
            if (idle.size() <= kept) {
                return;
            }
            leaves = idle.removeFirst();
        }
        leaves.judge().close();
    }
}
