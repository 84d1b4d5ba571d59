/** What a worker is asked to run, what came of it, and what may be asked of its trace: plain values and pure functions of them. */
@NullMarked
package dev.lockstep.worker.program;

import org.jspecify.annotations.NullMarked;
