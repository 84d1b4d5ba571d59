package dev.lockstep.worker.hook;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Stands in for the hooks in the loader of rewritten test programs: behaves as if no run were active, and keeps a list. */
public final class Hooks {
    public static final List<String> EVENTS = Collections.synchronizedList(new ArrayList<>());
    public static volatile boolean watching;
    public static volatile boolean refusing;
    private static final Set<Class<?>> INITIALISED = new HashSet<>();
    private static final Map<Object, ReentrantLock> MONITORS = new IdentityHashMap<>();

    private Hooks() {}

    /** Begins again: every initialiser runs when it is next needed. */
    public static void forget() {
        INITIALISED.clear();
        EVENTS.clear();
    }

    private static void event(int site, String text) {
        EVENTS.add(site + " " + text);
    }

    public static void beforeRead(Object owner, int site) { event(site, "read"); }
    public static void afterRead(Object owner, Object value, int site) { event(site, "had " + value); }
    public static void afterRead(Object owner, int value, int site) { event(site, "had " + value); }
    public static void afterRead(Object owner, long value, int site) { event(site, "had " + value + "L"); }
    public static void afterRead(Object owner, float value, int site) { event(site, "had " + value + "F"); }
    public static void afterRead(Object owner, double value, int site) { event(site, "had " + value + "D"); }
    public static void beforeWrite(Object owner, Object value, int site) { event(site, "write " + value); }
    public static void beforeWrite(Object owner, int value, int site) { event(site, "write " + value); }
    public static void beforeWrite(Object owner, long value, int site) { event(site, "write " + value + "L"); }
    public static void beforeWrite(Object owner, float value, int site) { event(site, "write " + value + "F"); }
    public static void beforeWrite(Object owner, double value, int site) { event(site, "write " + value + "D"); }
    public static void beforeArrayRead(Object array, int index, int site) { event(site, "read [" + index + "]"); }
    public static void beforeArrayWrite(Object array, int index, int site) { event(site, "write [" + index + "]"); }

    public static void monitorEnter(Object monitor, int site) {
        event(site, "enter");
        if (monitor == null) {
            throw new NullPointerException();
        }
        lock(monitor).lock();
    }

    public static void monitorExit(Object monitor, int site) {
        event(site, "exit");
        if (refusing && EVENTS.size() < 1_000) {
            throw new IllegalStateException("stopped");
        }
        lock(monitor).unlock();
    }

    public static int held(Object monitor) {
        return lock(monitor).getHoldCount();
    }

    private static synchronized ReentrantLock lock(Object monitor) {
        return MONITORS.computeIfAbsent(monitor, key -> new ReentrantLock());
    }

    public static void loop(int site) { event(site, "loop"); }
    public static void enter(int site) { event(site, "entry"); }
    public static boolean watched(Object self, int site) { return watching; }
    public static void called(Object self, Object[] arguments, int site) { event(site, "called " + java.util.Arrays.asList(arguments)); }
    public static void returned(Object self, Object result, int site) { event(site, "returned " + result); }
    public static void returnedNothing(Object self, int site) { event(site, "returned nothing"); }
    public static void threw(Object self, Throwable thrown, int site) { event(site, "threw " + thrown.getMessage()); }
    public static void beforeCall(Object receiver, boolean reads, int site) { event(site, reads ? "looks" : "does"); }
    public static void uncontrolled(String call, int site) { event(site, "uncontrolled " + call); }

    public static void initialize(Class<?> type, int site) {
        if (INITIALISED.add(type)) {
            if (type.getSuperclass() != null && !type.isInterface()) {
                initialize(type.getSuperclass(), site);
                defaults(type, site);
            }
            run(type);
        }
    }

    private static void defaults(Class<?> type, int site) {
        for (Class<?> parent : type.getInterfaces()) {
            boolean bodies = false;
            for (var method : parent.getDeclaredMethods()) {
                bodies |= method.isDefault();
            }
            if (bodies) {
                initialize(parent, site);
            }
            defaults(parent, site);
        }
    }

    private static void run(Class<?> type) {
        try {
            var initialiser = type.getDeclaredMethod("lockstep$clinit");
            initialiser.setAccessible(true);
            initialiser.invoke(null);
        } catch (NoSuchMethodException none) {
            return;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new ExceptionInInitializerError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
