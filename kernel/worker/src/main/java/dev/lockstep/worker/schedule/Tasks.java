package dev.lockstep.worker.schedule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a run by number, and those that have not ended, in order of number. Keeps {@link Task} objects for the next run. */
final class Tasks {
    private static final int FEW = 12;

    private final List<Task> all = new ArrayList<>();
    private final Map<Thread, Task> many = new IdentityHashMap<>();
    private Task[] living = new Task[8];
    private int alive;
    private int size;
    private final List<Object> signals = new ArrayList<>();

    void clear() {
        if (size > FEW) {
            many.clear();
            all.subList(FEW, all.size()).clear();
        }
        java.util.Arrays.fill(living, 0, alive, null);
        alive = 0;
        size = 0;
        if (!signals.isEmpty()) {
            signals.clear();
        }
    }

    Task add(Thread thread) {
        Task task;
        if (size < all.size()) {
            task = all.get(size);
        } else {
            task = new Task(size, thread);
            all.add(task);
        }
        task.renew(thread);
        size++;
        if (size > FEW) {
            many.put(thread, task);
        }
        if (alive == living.length) {
            living = java.util.Arrays.copyOf(living, alive * 2);
        }
        living[alive++] = task;
        return task;
    }

    void end(Task task) {
        int at = 0;
        while (living[at] != task) {
            at++;
        }
        alive--;
        System.arraycopy(living, at + 1, living, at, alive - at);
        task.end();
    }

    /** {@return the task of a thread; null when it is none of this run} */
    @Nullable Task of(Thread thread) {
        for (int i = 0; i < size && i < FEW; i++) {
            var task = all.get(i);
            if (task.thread == thread) {
                return task;
            }
        }
        return size > FEW ? many.get(thread) : null;
    }

    int size() {
        return size;
    }

    Task task(int number) {
        return all.get(number);
    }

    int alive() {
        return alive;
    }

    Task living(int position) {
        return living[position];
    }

    /** A task has given a permit that it did not have: the semaphore is a signal, which nobody holds. */
    void signal(Object semaphore) {
        if (!isSignal(semaphore)) {
            signals.add(semaphore);
        }
    }

    boolean isSignal(Object lock) {
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i) == lock) {
                return true;
            }
        }
        return false;
    }

    /** {@return the living task that holds a lock; null when none does} */
    @Nullable Task holderOf(@Nullable Object lock) {
        if (lock == null || isSignal(lock)) {
            return null;
        }
        for (int i = 0; i < size; i++) {
            if (all.get(i).isHolding(lock)) {
                return all.get(i);
            }
        }
        return null;
    }
}
