package dev.lockstep.worker.trace;

/** What happened, by group; the order within a group is the usual order in time. */
public enum Kind {
    STARTED(Group.TASK), ENDED(Group.TASK), PARKED(Group.TASK), RESUMED(Group.TASK), SLEPT(Group.TASK),
    YIELDED(Group.TASK), INTERRUPTED(Group.TASK), JOINED(Group.TASK), THREW(Group.TASK),
    REQUESTED(Group.LOCK), ACQUIRED(Group.LOCK), REFUSED(Group.LOCK), RELEASED(Group.LOCK), WAITED(Group.LOCK), NOTIFIED(Group.LOCK),
    COMPLETED(Group.FUTURE), AWAITED(Group.FUTURE), CANCELLED(Group.FUTURE),
    CALLED(Group.CALL), RETURNED(Group.CALL),
    REGISTERED(Group.IO), READY(Group.IO), SELECTED(Group.IO), ACCEPTED(Group.IO), RECEIVED(Group.IO), SENT(Group.IO), CLOSED(Group.IO), PUT(Group.IO), TAKEN(Group.IO),
    TIMER_SET(Group.TIMER), TIMER_FIRED(Group.TIMER), TIMER_CANCELLED(Group.TIMER),
    READ(Group.MEMORY), WROTE(Group.MEMORY),
    COUNTED(Group.METRIC), MEASURED(Group.METRIC),
    SPAN_OPENED(Group.SPAN), SPAN_CLOSED(Group.SPAN),
    NOTE(Group.NOTE), MESSAGE(Group.NOTE),
    STUCK(Group.FINDING), LIVELOCK(Group.FINDING), LEAK(Group.FINDING), DATA_RACE(Group.FINDING), LOCK_ORDER(Group.FINDING),
    BUSY_POLL(Group.FINDING), BLOCKED_EXECUTOR(Group.FINDING), UNCONTROLLED(Group.FINDING), LOST_FAILURE(Group.FINDING);

    /** The subject of an event: what a panel or a filter selects by. */
    public enum Group { TASK, LOCK, FUTURE, CALL, IO, TIMER, MEMORY, METRIC, SPAN, NOTE, FINDING }

    private final Group group;

    Kind(Group group) {
        this.group = group;
    }

    /** {@return the group this kind belongs to} */
    public Group group() {
        return group;
    }
}
