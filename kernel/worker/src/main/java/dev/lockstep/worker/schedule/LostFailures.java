package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Sees futures that failed when nobody ever looked: not at them, nor at any other that failed by the same exception. Whoever asks for
 * a future's result, or gives it something to do with its failure, looks.
 */
final class LostFailures {
    private static final int MOST = 1_000;
    private static final int DEPTH = 8;
    private static final Set<String> LOOKS = Set.of("get", "join", "getNow", "resultNow", "exceptionNow", "state", "isCompletedExceptionally", "handle",
            "handleAsync", "whenComplete", "whenCompleteAsync", "exceptionally", "exceptionallyAsync", "exceptionallyCompose",
            "exceptionallyComposeAsync");

    /** That future was about to fail with this, in that task, there. */
    private record Failed(Future<?> future, Throwable by, Task task, int site) {}

    private final Run run;
    private final List<Failed> failed = new ArrayList<>();
    private final Set<Future<?>> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean anyWillDo;

    LostFailures(Run run) {
        this.run = run;
    }

    void reset() {
        failed.clear();
        if (!looked.isEmpty()) {
            looked.clear();
        }
        anyWillDo = false;
    }

    void fails(Future<?> future, Throwable by) {
        if (failed.size() < MOST && future.getClass().getClassLoader() == null) {
            var task = run.current();
            failed.add(new Failed(future, root(by), task, task.site));
        }
    }

    /** The current task calls that method of something. */
    void calls(Object receiver, String what) {
        var method = what.substring(what.lastIndexOf('.') + 1);
        if (receiver instanceof Future<?> future && LOOKS.contains(method)) {
            looked.add(future);
        }
        anyWillDo |= method.equals("invokeAny");
    }

    /** The run is over. */
    void conclude() {
        if (failed.isEmpty() || anyWillDo) {
            return;
        }
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var future : looked) {
            var failure = failure(future);
            if (failure != null) {
                known.add(failure);
            }
        }
        for (var each : failed) {
            if (failure(each.future) == each.by && known.add(each.by)) {
                tell(each);
            }
        }
    }

    private void tell(Failed lost) {
        var thrown = Failures.of(lost.by, lost.task.number);
        var at = thrown.at().isEmpty() ? run.sites.at(lost.site) : thrown.at();
        var part = new Sighting.Part(lost.task.number, lost.task.thread.getName(), run.recorder.label(lost.future), at, thrown.type(), "");
        run.sightings.add(new Sighting(Kind.LOST_FAILURE, List.of(part), false), lost.task, part.object(), lost.site);
    }

    private static @Nullable Throwable failure(Future<?> future) {
        boolean isOurs = future.getClass().getClassLoader() == null;
        return isOurs && future.isDone() && future.state() == Future.State.FAILED ? root(future.exceptionNow()) : null;
    }

    private static Throwable root(Throwable thrown) {
        var at = thrown;
        for (int i = 0; i < DEPTH && (at.getClass() == CompletionException.class || at.getClass() == ExecutionException.class); i++) {
            var cause = at.getCause();
            if (cause == null) {
                return at;
            }
            at = cause;
        }
        return at;
    }
}
