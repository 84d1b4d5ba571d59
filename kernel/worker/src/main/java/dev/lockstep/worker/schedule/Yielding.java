package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.ThreadControl;
import dev.lockstep.worker.program.Ending;

/** How a task gives the carrier back in the middle of its code, and what becomes of it where it cannot. */
final class Yielding {
    private final Run run;

    Yielding(Run run) {
        this.run = run;
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
            run.recorder.uncontrolled("a switch inside a native call or a static initialiser", task.site);
            task.accesses.addEverything();
            run.stay();
            return;
        }
        if (!run.isOver()) {
            run.end(new Ending.Threw(Failures.pinned(task, run.sites.at(task.site))));
        }
        throw new Cut();
    }
}
