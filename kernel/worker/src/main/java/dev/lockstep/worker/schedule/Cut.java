package dev.lockstep.worker.schedule;

/** Unwinds a task of a run that is over where its stack cannot simply be left. */
@SuppressWarnings("serial")
final class Cut extends Error {
    Cut() {
        super("the run is over", null, false, false);
    }
}
