package dev.lockstep.worker.schedule;

/** What a task is about to do at its decision point, or what it is blocked in. */
public enum Operation {
    FIRST_STEP, READ, WRITE, LOCK, TRY_LOCK, UNLOCK, WAIT, NOTIFY, PARK, UNPARK, YIELD, INTERRUPT, ACQUIRE, RELEASE, AWAIT, TAKE, PUT,
    CALL, JOIN, SLEEP, SPIN, ENDED;

    /** {@return whether a wait for it is shown as a request that comes before it is granted} */
    boolean requests() {
        return this == LOCK || this == ACQUIRE || this == TAKE || this == PUT;
    }
}
