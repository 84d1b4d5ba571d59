/** Tests of what is said of a drive. */
@NullMarked
package dev.lockstep.exercises.drive;

import org.jspecify.annotations.NullMarked;
