/** Rules that hold for the whole project: sizes, and which module may see which. */
@NullMarked
package dev.lockstep.house;

import org.jspecify.annotations.NullMarked;
