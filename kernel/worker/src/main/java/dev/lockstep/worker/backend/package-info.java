/** Learner threads as continuations on one carrier, and the door through which redirected JDK methods reach the scheduler. */
@NullMarked
package dev.lockstep.worker.backend;

import org.jspecify.annotations.NullMarked;
