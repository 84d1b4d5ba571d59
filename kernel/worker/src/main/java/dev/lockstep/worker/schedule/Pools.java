package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.JdkField;
import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sees pools all of whose threads wait, one of them at least for a job that stands in the queue of the same pool. */
final class Pools {
    private static final VarHandle POOL = JdkField.of("java.util.concurrent.ThreadPoolExecutor$Worker", "this$0", ThreadPoolExecutor.class);
    private static final VarHandle SUPPLIES = JdkField.of("java.util.concurrent.CompletableFuture$AsyncSupply", "dep", CompletableFuture.class);
    private static final VarHandle RUNS = JdkField.of("java.util.concurrent.CompletableFuture$AsyncRun", "dep", CompletableFuture.class);

    private final Run run;
    /** Where the jobs were given to their pools. */
    private final Map<Object, Integer> given = new IdentityHashMap<>();

    Pools(Run run) {
        this.run = run;
    }

    void reset() {
        if (!given.isEmpty()) {
            given.clear();
        }
    }

    void given(Object job) {
        given.put(result(job), run.current().site);
    }

    /** No task can go on but by time, or none at all. */
    void look() {
        if (given.isEmpty()) {
            return;
        }
        Map<ThreadPoolExecutor, List<Task>> pools = new IdentityHashMap<>();
        var order = new ArrayList<ThreadPoolExecutor>();
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            var pool = task.ofJdk ? poolOf(task) : null;
            if (pool != null) {
                pools.computeIfAbsent(pool, it -> {
                    order.add(it);
                    return new ArrayList<>();
                }).add(task);
            }
        }
        for (var pool : order) {
            if (pool.getClass().getClassLoader() == null && !pool.getQueue().isEmpty()) {
                look(pool, pools.getOrDefault(pool, List.of()));
            }
        }
    }

    private void look(ThreadPoolExecutor pool, List<Task> workers) {
        var queued = new IdentityHashMap<Object, Boolean>();
        for (var job : pool.getQueue()) {
            queued.put(result(job), true);
        }
        var parts = new ArrayList<Sighting.Part>();
        for (var worker : workers) {
            var waitsFor = awaited(worker);
            if (waitsFor == null) {
                return;
            }
            if (queued.containsKey(waitsFor)) {
                parts.add(run.sightings.part(worker, run.recorder.label(waitsFor), worker.site, run.recorder.label(pool),
                        given.getOrDefault(waitsFor, -1)));
            }
        }
        if (!parts.isEmpty()) {
            run.sightings.add(new Sighting(Kind.BLOCKED_EXECUTOR, parts, false), workers.getFirst(), run.recorder.label(pool), workers.getFirst().site);
        }
    }

    /** {@return what the worker waits for in its job; null when it rests, sleeps, or can go on} */
    private static @Nullable Object awaited(Task worker) {
        if (worker.idle) {
            return null;
        }
        var waited = switch (worker.operation) {
            case AWAIT -> worker.target;
            case PARK -> LockSupport.getBlocker(worker.thread);
            default -> null;
        };
        return waited;
    }

    /** {@return the future that a job completes, or itself} */
    private static Object result(Object job) {
        var future = switch (job.getClass().getName()) {
            case "java.util.concurrent.CompletableFuture$AsyncSupply" -> SUPPLIES.get(job);
            case "java.util.concurrent.CompletableFuture$AsyncRun" -> RUNS.get(job);
            default -> job;
        };
        return future == null ? job : future;
    }

    private static @Nullable ThreadPoolExecutor poolOf(Task task) {
        var body = ThreadControl.body(task.thread);
        return body.getClass().getName().equals("java.util.concurrent.ThreadPoolExecutor$Worker") ? (ThreadPoolExecutor) POOL.get(body) : null;
    }
}
