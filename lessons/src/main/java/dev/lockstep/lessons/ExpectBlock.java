package dev.lockstep.lessons;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the author promises that a run of a cell shows: ticks for the learner, a test for {@code pack check}.
 *
 * @param cell id
 * @param verdict the engine's words; empty when nothing is said, like every text here
 * @param reason why it is stuck ({@code deadlock}, {@code lost wake-up}, …) or the simple name of what it throws
 * @param finding a part of a finding's sentence
 * @param output what is printed, lines joined by {@code \n}
 * @param time virtual time at the end
 * @param trace each must be seen in the trace
 * @param schedules how many schedules there are, where that is the point
 * @param show whether learners see it
 * @param line of the fence in the source language's file
 */
public record ExpectBlock(
        String cell, String verdict, String reason, String finding, String output, Optional<Duration> time, List<Sight> trace,
        OptionalLong schedules, boolean show, int line) implements Block {
    public ExpectBlock {
        trace = List.copyOf(trace);
    }
}
