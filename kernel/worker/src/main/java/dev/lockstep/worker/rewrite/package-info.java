/** Learner bytecode in, the same code with hooks out. */
@NullMarked
package dev.lockstep.worker.rewrite;

import org.jspecify.annotations.NullMarked;
