/**
 * Real threads: this package records what they do and can stop them, it does not steer. {@link dev.lockstep.worker.live.LiveRun}
 * is one run, {@link dev.lockstep.worker.live.LiveTask} one of its threads, {@link dev.lockstep.worker.live.Live} what the hooks
 * call.
 */
@NullMarked
package dev.lockstep.worker.live;

import org.jspecify.annotations.NullMarked;
