/** The static methods that rewritten learner code calls. */
@NullMarked
package dev.lockstep.worker.hook;

import org.jspecify.annotations.NullMarked;
