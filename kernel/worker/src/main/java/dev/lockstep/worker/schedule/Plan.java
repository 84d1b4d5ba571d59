package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Limits;

/**
 * What a run executes and how. May be used for any number of runs.
 *
 * @param body what the main task does; what it throws ends the run as {@code Threw}
 * @param chooser makes the choices
 * @param sharing what is known of the program's shared fields; grows
 * @param limits of them steps, events and tasks; real time is the business of who calls {@link Run#stop}
 * @param seed of the program's randomness
 */
public record Plan(Runnable body, Chooser chooser, Sharing sharing, Limits limits, long seed) {}
