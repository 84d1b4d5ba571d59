package dev.lockstep.kernel;

/** Whether workers are put into a sandbox. */
public enum Sandboxing {
    /** The best one that this machine can do. */
    AUTO,
    /** None, whatever the machine can do. */
    OFF
}
