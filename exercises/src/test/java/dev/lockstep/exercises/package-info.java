@NullMarked
package dev.lockstep.exercises;

import org.jspecify.annotations.NullMarked;
