package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees loops that ask again and again for what only others change. A task that itself writes what it asks for takes part, as in a
 * lock of the learner's own making, and is let be.
 */
final class Polls {
    private static final int MOST = 64;

    /** A task went round there for nothing, having read these. */
    private record Poll(Task task, int site, long[] reads) {}

    /** The task wrote that. */
    private record Write(int task, long key) {}

    private final Run run;
    private final List<Poll> polls = new ArrayList<>();
    private final Set<Write> written = new HashSet<>();

    Polls(Run run) {
        this.run = run;
    }

    void reset() {
        polls.clear();
        if (!written.isEmpty()) {
            written.clear();
        }
    }

    void spins(Task task, int site) {
        if (run.order.isOn() && polls.size() < MOST && !isKnown(task, site)) {
            polls.add(new Poll(task, site, task.loops.reads()));
        }
    }

    private boolean isKnown(Task task, int site) {
        for (var poll : polls) {
            if (poll.task == task && poll.site == site) {
                return true;
            }
        }
        return false;
    }

    void writes(Task task, long key) {
        if (run.order.isOn()) {
            written.add(new Write(task.number, key));
        }
    }

    /** The run is over. */
    void conclude() {
        for (var poll : polls) {
            if (poll.reads.length > 0 && isForOthers(poll)) {
                run.sightings.add(Kind.BUSY_POLL, poll.task, "", poll.site);
            }
        }
    }

    private boolean isForOthers(Poll poll) {
        for (long key : poll.reads) {
            if (written.contains(new Write(poll.task.number, key)) || written.contains(new Write(poll.task.number, Memory.whole(key)))) {
                return false;
            }
        }
        return true;
    }
}
