/** The messages between host and worker and their length-prefixed binary form. */
@NullMarked
package dev.lockstep.worker.wire;

import org.jspecify.annotations.NullMarked;
