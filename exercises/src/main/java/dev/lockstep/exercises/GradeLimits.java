package dev.lockstep.exercises;

import dev.lockstep.worker.program.Limits;
import java.time.Duration;

/**
 * What one check may use.
 *
 * @param check most real time of a check, its drives included
 * @param drive most real time of one search
 * @param enumerated most schedules that are enumerated before sampling begins
 * @param sampled schedules sampled then
 * @param drives most drives of one check
 * @param run limits of one run inside the worker; its time is that of a loop that never ends
 */
public record GradeLimits(Duration check, Duration drive, long enumerated, long sampled, int drives, Limits run) {
    /** {@return the limits of every grading that is not told otherwise} */
    public static GradeLimits usual() {
        return new GradeLimits(Duration.ofSeconds(90), Duration.ofSeconds(20), 50_000, 5_000, 20,
                new Limits(3_000, 100_000, 20_000, 64 << 10, 500));
    }

    /** {@return the limits of a run in real time, which takes the time it takes} */
    public Limits live() {
        return new Limits(drive.toMillis(), run.steps(), run.events(), run.outputBytes(), run.tasks());
    }
}
