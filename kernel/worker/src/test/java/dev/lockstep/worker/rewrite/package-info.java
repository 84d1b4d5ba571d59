/** Programs that are compiled, rewritten and run, each beside itself as it was. */
@NullMarked
package dev.lockstep.worker.rewrite;

import org.jspecify.annotations.NullMarked;
