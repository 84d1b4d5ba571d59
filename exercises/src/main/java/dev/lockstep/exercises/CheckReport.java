package dev.lockstep.exercises;

import dev.lockstep.exercises.drive.Exhibit;
import java.util.Optional;

/**
 * What one check came to.
 *
 * @param title what it checks, in the author's words
 * @param verdict in the fixed words: "all schedules pass (41 run, the others are equivalent)"
 * @param message a plain sentence: why it did not pass; empty when it did
 * @param claim the author's claim that broke, or empty
 * @param feedback the author's advice for this failure, or empty
 * @param schedules complete schedules run
 * @param place in the learner's code, or empty
 * @param failure the failing run, made simple; empty when there is none to show
 * @param millis real time
 */
public record CheckReport(
        String id, String title, Standing standing, int points, int outOf, String verdict, String message, String claim, String feedback,
        long schedules, String place, Optional<Exhibit> failure, long millis) {}
