package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/** What runs on a task's fiber: the learner's thread from its first step to its end, and what becomes of an exception. */
final class Bodies {
    private final Run run;
    private @Nullable Ending failure;

    Bodies(Run run) {
        this.run = run;
    }

    void reset() {
        failure = null;
    }

    /** {@return the ending by the first exception that nobody caught; null when there was none} */
    @Nullable Ending failure() {
        return failure;
    }

    /** {@return what runs on the task's fiber} An object of a named class: the quick compiler makes one of a lambda by a native call. */
    Runnable of(Task task) {
        return new Body(this, task);
    }

    private record Body(Bodies bodies, Task task) implements Runnable {
        @Override
        public void run() {
            bodies.run(task);
        }
    }

    private void run(Task task) {
        task.settle();
        try {
            code(task);
            if (!run.isOver()) {
                run.threads().ends(task);
            }
        } catch (Cut cut) {
            return;
        }
        if (!run.isOver()) {
            end(task);
        }
    }

    private void code(Task task) {
        try {
            Runnable code = task.thread;
            code.run();
        } catch (Cut cut) {
            throw cut;
        } catch (Throwable thrown) {
            uncaught(task, thrown);
        }
    }

    private void end(Task task) {
        ThreadControl.exit(task.thread);
        ThreadControl.terminated(task.thread);
        run.monitors().passing().settle(task);
        run.order.release(task, HappensBefore.JDK);
        run.tasks.end(task);
        task.accesses.add(Locations.life(task), true);
        run.memory.note(task, task, 0, true);
        task.ending = run.recorder.event(Kind.ENDED, task, null, null, -1);
    }

    private void uncaught(Task task, Throwable thrown) {
        if (run.isOver()) {
            return;
        }
        run.recorder.event(Kind.THREW, task, null, Labels.nameOf(thrown.getClass()), task.site);
        var handler = Uncaught.handler(task.thread);
        if (failure == null && (handler == null || task.number == 0)) {
            failure = new Ending.Threw(Failures.of(thrown, task.number));
        }
        if (handler != null) {
            Uncaught.tell(handler, task.thread, thrown);
        }
    }
}
