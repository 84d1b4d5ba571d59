@NullMarked
package dev.lockstep.exercises.batch;

import org.jspecify.annotations.NullMarked;
