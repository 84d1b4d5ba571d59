package dev.lockstep.kernel;

/** Whether workers are put into a sandbox. */
public enum Sandboxing {
    /** The best one that this machine can do. */
    AUTO,
    /** The best one, and where there is none the container that somebody declares to be around all of Lockstep. */
    OUTER,
    /** None, whatever the machine can do. */
    OFF
}
