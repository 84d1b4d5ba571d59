/**
 * Reports as people and machines read them: {@link dev.lockstep.exercises.report.ConsoleText} and
 * {@link dev.lockstep.exercises.report.JsonText}; {@link dev.lockstep.exercises.report.RunPages} are made by whoever has a player. What learners wrote is neutralised by
 * {@link dev.lockstep.exercises.report.Plain}.
 */
@NullMarked
package dev.lockstep.exercises.report;

import org.jspecify.annotations.NullMarked;
