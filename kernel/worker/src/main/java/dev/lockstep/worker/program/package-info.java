/** What a worker is asked to run, and what came of it, as plain values. */
@NullMarked
package dev.lockstep.worker.program;

import org.jspecify.annotations.NullMarked;
