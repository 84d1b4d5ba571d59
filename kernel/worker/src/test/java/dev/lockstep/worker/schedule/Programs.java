package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.rewrite.Compiler;
import dev.lockstep.worker.rewrite.Rewriter;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A learner's program from source, rewritten and run under the scheduler with the real back end: the tests' own language. */
final class Programs {
    private static final String IMPORTS = "import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;"
            + " import java.util.concurrent.locks.*; import java.util.function.*; import java.util.stream.*; import java.lang.invoke.*; import java.time.*;";

    final Run run;
    final Sharing sharing = new Sharing();
    Limits limits = new Limits(10_000, 2_000, 100_000, 1 << 20, 200);
    final WeakReference<ClassLoader> loader;
    private final Runnable body;

    private Programs(String source) {
        var rewritten = new Rewriter().rewrite(Compiler.compile("P.java", source));
        var sites = new Sites();
        sites.add(rewritten.sites());
        run = new Run(Fibers::create, sites);
        var classes = new Loader(rewritten.classes());
        loader = new WeakReference<>(classes);
        body = entry(classes);
    }

    /** A program with members (fields, methods, types) and the body of its main method; line 1 is the first line of members. */
    static Programs of(String members, String main) {
        return new Programs(IMPORTS + " public class P {" + members + "\npublic static void main() throws Throwable {\n" + main + "\n}}");
    }

    /** Records events from now on. */
    Programs recording(Recorder.Mode mode, String... watched) {
        run.recorder().configure(mode, new Watch(List.of(watched), List.of(watched)), 100_000);
        return this;
    }

    /** Runs once with these choices, then without preemption; the set of shared fields is complete by then. */
    Ending with(Integer... choices) {
        settle();
        return go(new Replay(List.of(choices)));
    }

    Ending go(Chooser chooser) {
        return run.go(new Plan(body, chooser, sharing, limits, 1)).orElseThrow();
    }

    /** Runs it on this thread, with no scheduler. */
    void alone() {
        body.run();
    }

    List<TraceEvent> events() {
        return run.recorder().events(0);
    }

    /** All schedules, plainly, and how many of their endings were of a kind. */
    record Count(long schedules, long such) {}

    Count count(Predicate<Ending> such) {
        while (true) {
            int known = sharing.version();
            var explorer = new Explorer();
            long schedules = 0;
            long hits = 0;
            boolean more = true;
            while (more && sharing.version() == known) {
                schedules++;
                hits += such.test(go(explorer)) ? 1 : 0;
                more = explorer.next();
            }
            if (sharing.version() == known) {
                return new Count(schedules, hits);
            }
        }
    }

    /** How many schedules fail, of how many. */
    Count failing() {
        return count(ending -> !(ending instanceof Ending.Completed));
    }

    /** Finds out what is shared. */
    void settle() {
        int known;
        do {
            known = sharing.version();
            var explorer = new Explorer();
            for (int i = 0; i < 50 && sharing.version() == known; i++) {
                go(explorer);
                if (!explorer.next()) {
                    break;
                }
            }
        } while (sharing.version() != known);
    }

    private Runnable entry(Loader loader) {
        try {
            var type = loader.loadClass("P");
            MethodHandle main = MethodHandles.publicLookup().findStatic(type, "main", MethodType.methodType(void.class));
            var resets = new ArrayList<MethodHandle>();
            for (var name : loader.bytes.keySet()) {
                for (var method : loader.loadClass(name).getDeclaredMethods()) {
                    if (method.getName().equals("lockstep$reset")) {
                        method.setAccessible(true);
                        resets.add(MethodHandles.lookup().unreflect(method));
                    }
                }
            }
            return () -> {
                try {
                    Initialisers.forget(loader);
                    for (var reset : resets) {
                        reset.invokeExact();
                    }
                    Initialisers.initialize(type, -1);
                    main.invokeExact();
                } catch (Throwable e) {
                    throw Programs.<RuntimeException>sneak(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable e) throws T {
        throw (T) e;
    }

    private static final class Loader extends ClassLoader {
        final Map<String, byte[]> bytes = new HashMap<>();

        Loader(List<ClassBytes> classes) {
            super(Programs.class.getClassLoader());
            setDefaultAssertionStatus(true);
            classes.forEach(type -> bytes.put(type.name(), type.bytes()));
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }

    /** Takes given choices, then zeros. */
    record Replay(List<Integer> choices) implements Chooser {
        @Override
        public int choose(Run run, int count) {
            int at = run.choices().size();
            return count > 1 && at < choices.size() ? Math.min(choices.get(at), count - 1) : 0;
        }
    }

    /** Depth first over all choices. */
    static final class Explorer implements Chooser {
        private int[] taken = new int[64];
        private int[] ways = new int[64];
        private int depth;
        private int known;

        @Override
        public int choose(Run run, int count) {
            if (count == 1) {
                return 0;
            }
            if (depth == taken.length) {
                taken = java.util.Arrays.copyOf(taken, depth * 2);
                ways = java.util.Arrays.copyOf(ways, depth * 2);
            }
            if (depth == known) {
                taken[depth] = 0;
                ways[depth] = count;
                known++;
            }
            if (ways[depth] != count) {
                throw new IllegalStateException("not deterministic: " + count + " ways, were " + ways[depth]);
            }
            return taken[depth++];
        }

        boolean next() {
            depth = 0;
            while (known > 0 && taken[known - 1] + 1 == ways[known - 1]) {
                known--;
            }
            if (known == 0) {
                return false;
            }
            taken[known - 1]++;
            return true;
        }
    }
}
