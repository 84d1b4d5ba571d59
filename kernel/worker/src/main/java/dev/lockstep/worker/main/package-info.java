/**
 * The process that runs learner code. In reading order: {@link dev.lockstep.worker.main.Main} starts it,
 * {@code Channel} talks to the host, {@code Desk} takes requests one at a time, {@code LearnerClasses} and
 * {@code LearnerLoader} hold the learner's code, {@code Body} calls it, {@code LiveJob} and {@code ControlledJob} run it,
 * {@code Console} carries what it prints, {@code Display} and {@code Values} turn what came of it into values.
 */
@NullMarked
package dev.lockstep.worker.main;

import org.jspecify.annotations.NullMarked;
