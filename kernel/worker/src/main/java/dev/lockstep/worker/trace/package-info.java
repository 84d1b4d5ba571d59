/** One ordered list of typed events: the truth that every diagram, table, finding and grade is computed from. */
@NullMarked
package dev.lockstep.worker.trace;

import org.jspecify.annotations.NullMarked;
