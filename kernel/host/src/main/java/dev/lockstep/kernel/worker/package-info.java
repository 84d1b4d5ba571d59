/**
 * Worker processes, in reading order: {@link dev.lockstep.kernel.worker.WorkerImage} what they are started from,
 * {@link dev.lockstep.kernel.worker.Sandbox} what they are contained by ({@link dev.lockstep.kernel.worker.Bubblewrap} the recipe,
 * {@link dev.lockstep.kernel.worker.Canary} the proof), {@link dev.lockstep.kernel.worker.CommandLine} how, {@link dev.lockstep.kernel.worker.Launcher} by whom,
 * {@link dev.lockstep.kernel.worker.Worker} the client of one, {@link dev.lockstep.kernel.worker.Ladder} how it is stopped,
 * {@link dev.lockstep.kernel.worker.WorkerPool} warm ones, {@link dev.lockstep.kernel.worker.Seat} one session's worker across
 * deaths. The only package that uses {@link java.lang.Process}.
 */
@NullMarked
package dev.lockstep.kernel.worker;

import org.jspecify.annotations.NullMarked;
