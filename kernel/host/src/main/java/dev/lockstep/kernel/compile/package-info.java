/**
 * Whole files to class files, in reading order: {@link dev.lockstep.kernel.compile.FileCompiler} compiles in memory,
 * {@link dev.lockstep.kernel.compile.Deadline} bounds it, {@link dev.lockstep.kernel.compile.Start} finds the main method,
 * {@link dev.lockstep.kernel.compile.Words} says in a sentence what the compiler means.
 */
@NullMarked
package dev.lockstep.kernel.compile;

import org.jspecify.annotations.NullMarked;
