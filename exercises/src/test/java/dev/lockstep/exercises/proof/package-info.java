/** Tests of the proof of packs. */
@NullMarked
package dev.lockstep.exercises.proof;

import org.jspecify.annotations.NullMarked;
