package dev.lockstep.worker.schedule;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Static initialisers of learner classes, which the rewriter has outlined so that tasks can switch inside them: each runs once,
 * by the rules of the language (superclasses first, one thread at a time, a class whose initialiser failed stays broken), until
 * it is forgotten to run again for the next schedule.
 */
public final class Initialisers {
    private static final String INITIALISER = "lockstep$clinit";
    private static final ClassValue<State> STATES = new ClassValue<>() {
        @Override
        protected State computeValue(Class<?> type) {
            return new State(type);
        }
    };
    /** Held by their classes alone: a state refers to its class, and so to the loader. */
    private static final Map<ClassLoader, List<WeakReference<State>>> BEGUN = new WeakHashMap<>();
    private static final Guard SETTLED = (task, target) -> !(target instanceof Class<?> type) || STATES.get(type).isOpenTo(task.thread());

    private enum Phase { NEW, RUNNING, DONE, FAILED }

    private static final class State {
        private final @Nullable Method body;
        private volatile Phase phase = Phase.NEW;
        private volatile @Nullable Thread by;

        State(Class<?> type) {
            body = initialiser(type);
        }

        boolean isOpenTo(Thread thread) {
            return phase != Phase.RUNNING || by == thread;
        }
    }

    private Initialisers() {}

    /** Runs the class's initialiser unless it has run; waits while another thread runs it. */
    public static void initialize(Class<?> type, int site) {
        var state = STATES.get(type);
        if (state.phase != Phase.DONE) {
            begin(type, state, site);
        }
        var run = Engine.mine();
        if (run != null) {
            run.memory().meet(state);
        }
    }

    /** All initialisers of classes of this loader run again when they are next needed. Their fields are not touched. */
    public static void forget(ClassLoader loader) {
        synchronized (BEGUN) {
            BEGUN.getOrDefault(loader, List.of()).forEach(held -> {
                var state = held.get();
                if (state != null) {
                    state.phase = Phase.NEW;
                    state.by = null;
                }
            });
            BEGUN.remove(loader);
        }
    }

    private static void begin(Class<?> type, State state, int site) {
        if (!claim(type, state, site)) {
            return;
        }
        var end = Phase.FAILED;
        try {
            hold(type, true);
            ancestors(type, site);
            run(state);
            end = Phase.DONE;
        } finally {
            hold(type, false);
            settle(state, end);
        }
    }

    /** Others that wait for the class wait for this task. */
    private static void hold(Class<?> type, boolean holds) {
        var run = Engine.mine();
        if (run == null || run.isOver()) {
            return;
        }
        if (holds) {
            run.current().holds.add(type);
        } else {
            run.current().release(type);
        }
    }

    /** {@return whether the current thread is to run it now} */
    private static boolean claim(Class<?> type, State state, int site) {
        var run = Engine.mine();
        if (run != null) {
            if (state.by != Thread.currentThread() && (state.phase == Phase.RUNNING || isInsideAnother(run))) {
                run.point(Operation.AWAIT, type, SETTLED, site);
            }
            run.memory().touch(state, true);
        }
        synchronized (state) {
            pause(state);
            switch (state.phase) {
                case DONE, RUNNING -> {
                    return false;
                }
                case FAILED -> throw new NoClassDefFoundError("Could not initialize class " + type.getName());
                case NEW -> {
                    state.by = Thread.currentThread();
                    state.phase = Phase.RUNNING;
                }
            }
        }
        synchronized (BEGUN) {
            var loader = type.getClassLoader();
            if (loader != null) {
                BEGUN.computeIfAbsent(loader, its -> new ArrayList<>()).add(new WeakReference<>(state));
            }
        }
        return true;
    }

    /** Initialisers that need each other get stuck or not by who begins inside which: others may go on here. Elsewhere first use is no choice. */
    private static boolean isInsideAnother(Run run) {
        return run.tasks.size() > 1 && run.current().holds.stream().anyMatch(Class.class::isInstance);
    }

    /** As the JVM does, an interrupt does not end the wait for another thread's initialiser. */
    private static void pause(State state) {
        boolean interrupted = false;
        while (state.phase == Phase.RUNNING && state.by != Thread.currentThread()) {
            try {
                state.wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void settle(State state, Phase phase) {
        synchronized (state) {
            state.phase = phase;
            state.by = null;
            state.notifyAll();
        }
    }

    private static void ancestors(Class<?> type, int site) {
        var parent = type.getSuperclass();
        if (parent == null || type.isInterface()) {
            return;
        }
        if (parent.getClassLoader() == type.getClassLoader()) {
            initialize(parent, site);
        }
        defaults(type, site);
    }

    private static void defaults(Class<?> type, int site) {
        for (var parent : type.getInterfaces()) {
            defaults(parent, site);
            if (parent.getClassLoader() == type.getClassLoader() && hasBodies(parent)) {
                initialize(parent, site);
            }
        }
    }

    private static boolean hasBodies(Class<?> type) {
        for (var method : type.getDeclaredMethods()) {
            if (method.isDefault()) {
                return true;
            }
        }
        return false;
    }

    private static void run(State state) {
        var body = state.body;
        if (body == null) {
            return;
        }
        try {
            body.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Error error ? error : new ExceptionInInitializerError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Method initialiser(Class<?> type) {
        try {
            var method = type.getDeclaredMethod(INITIALISER);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException none) {
            return null;
        }
    }
}
