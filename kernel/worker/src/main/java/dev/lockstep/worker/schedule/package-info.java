/**
 * One controlled run: tasks, decision points, guarded operations, virtual time, shadow monitors, sharing, recording. Start with
 * {@link dev.lockstep.worker.schedule.Run}; a search drives it through {@link dev.lockstep.worker.schedule.Chooser}.
 */
@NullMarked
package dev.lockstep.worker.schedule;

import org.jspecify.annotations.NullMarked;
