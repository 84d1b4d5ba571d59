package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Ending;
import org.jspecify.annotations.Nullable;

/** How a task gives the carrier back in the middle of its code, and what becomes of it where it cannot. */
final class Yielding {
    private final Run run;
    private volatile @Nullable Runnable errand;

    Yielding(Run run) {
        this.run = run;
    }

    void reset() {
        errand = null;
    }

    void send(Runnable what) {
        errand = what;
    }

    boolean isDue() {
        return errand != null;
    }

    /** On the carrier's own stack: does what is due. */
    void deliver() {
        var due = errand;
        if (due != null) {
            errand = null;
            due.run();
        }
    }

    /** Gives the carrier back; returns when it is this task's turn again. */
    void leave(Task task) {
        boolean blocked = !task.canGoOn();
        if (blocked) {
            task.showWaiting();
            run.memory.spinners.waits();
        }
        var fiber = task.fiber;
        if (fiber != null && fiber.yield()) {
            if (blocked) {
                ThreadControl.runnable(task.thread);
            }
            return;
        }
        if (!run.isOver() && task.canGoOn()) {
            if (run.next != task) {
                run.recorder.uncontrolled("a switch inside a native call or a static initialiser", task.site);
                task.accesses.addEverything();
            }
            run.next = null;
            return;
        }
        if (!run.isOver()) {
            run.end(new Ending.Threw(Failures.pinned(task, run.sites.at(task.site))));
        }
        throw new Cut();
    }
}
