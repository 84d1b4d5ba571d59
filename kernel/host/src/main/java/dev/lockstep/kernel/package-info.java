/** The kernel's facade: a Kernel opens Sessions; a Session runs Cells and explores their schedules. No HTTP here. */
@NullMarked
package dev.lockstep.kernel;

import org.jspecify.annotations.NullMarked;
