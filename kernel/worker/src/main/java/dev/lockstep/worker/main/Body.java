package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Names;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.program.Table;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.schedule.Initialisers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program bound to one loader's classes: its entry points are looked up once and can be called again and again, on the main
 * task's thread.
 */
final class Body {
    /** What the last entry point returned, in the forms that leave the process. */
    record Result(String value, Value observation, Optional<Table> table) {
        static final Result NONE = new Result("", new Value.Nothing(), Optional.empty());

        Ending.Completed completed() {
            return new Ending.Completed(value, observation, table);
        }
    }

    private record Call(EntryPoint entry, Method method) {}

    private final List<Call> setup;
    private final List<Call> body;

    private Body(List<Call> setup, List<Call> body) {
        this.setup = setup;
        this.body = body;
    }

    /** @throws IllegalArgumentException with a sentence when an entry point is not there */
    static Body of(Program program, LearnerLoader loader) {
        return new Body(calls(program.setup(), loader), calls(program.body(), loader));
    }

    private static List<Call> calls(List<EntryPoint> entries, LearnerLoader loader) {
        var calls = new ArrayList<Call>();
        for (var entry : entries) {
            calls.add(call(entry, loader));
        }
        return List.copyOf(calls);
    }

    private static Call call(EntryPoint entry, LearnerLoader loader) {
        try {
            var type = Class.forName(entry.className(), false, loader);
            var method = method(type, entry);
            method.setAccessible(true);
            arguments(entry, method);
            return new Call(entry, method);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException("there is no class " + entry.className() + " to start: " + e, e);
        }
    }

    private static Method method(Class<?> type, EntryPoint entry) {
        Method found = null;
        for (Class<?> at = type; at != null && found == null; at = at.getSuperclass()) {
            for (var method : at.getDeclaredMethods()) {
                boolean fits = fits(method, entry);
                if (fits && (found == null || method.getParameterCount() > found.getParameterCount())) {
                    found = method;
                }
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("there is no method " + entry.method() + " to start in " + entry.className());
        }
        return found;
    }

    private static boolean fits(Method method, EntryPoint entry) {
        if (!method.getName().equals(entry.method()) || method.isSynthetic()) {
            return false;
        }
        return method.getParameterCount() == entry.arguments().size() || takesStrings(method, entry);
    }

    private static boolean takesStrings(Method method, EntryPoint entry) {
        return entry.arguments().isEmpty() && method.getParameterCount() == 1 && method.getParameterTypes()[0] == String[].class;
    }

    /** Made anew for each call: the learner's code may change what it is given. */
    private static Object[] arguments(EntryPoint entry, Method method) {
        if (takesStrings(method, entry)) {
            return new Object[] {new String[0]};
        }
        var types = method.getGenericParameterTypes();
        var arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = Values.decode(entry.arguments().get(i), types[i]);
        }
        return arguments;
    }

    boolean hasSetup() {
        return !setup.isEmpty();
    }

    /** Calls the setup; {@code before} hears each entry point before its call. */
    void setUp(Consumer<EntryPoint> before) throws Throwable {
        callAll(setup, before);
    }

    /** Calls the body. {@return what its last entry point returned} */
    Result call(Consumer<EntryPoint> before) throws Throwable {
        var last = callAll(body, before);
        return last == null ? Result.NONE : new Result(Display.of(last), Values.encode(last).orElse(new Value.Nothing()), Tables.of(last));
    }

    private static @Nullable Object callAll(List<Call> calls, Consumer<EntryPoint> before) throws Throwable {
        Object last = null;
        for (var call : calls) {
            before.accept(call.entry);
            Initialisers.initialize(call.method.getDeclaringClass(), -1);
            last = call(call);
        }
        return last;
    }

    private static @Nullable Object call(Call call) throws Throwable {
        try {
            return call.method.invoke(receiver(call.method), arguments(call.entry, call.method));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static @Nullable Object receiver(Method method) throws Throwable {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        try {
            var constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    Names.type(method.getDeclaringClass().getName()) + " has no constructor without parameters, so it cannot be started", e);
        }
    }
}
