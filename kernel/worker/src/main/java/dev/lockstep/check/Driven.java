package dev.lockstep.check;

/** A drive that waits to be told how often, and with whose schedules, it runs. */
public interface Driven {
    /** Every schedule, those left out that are equivalent to one that ran; sampled where there are too many. */
    Schedules inAllSchedules();

    /** So many schedules, drawn from the seed of the grading. */
    Schedules inSchedules(int count);

    /** Once, with real threads and real time. */
    Schedules live();
}
