@NullMarked
package dev.lockstep.exercises.report;

import org.jspecify.annotations.NullMarked;
