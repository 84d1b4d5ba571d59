/**
 * Cells to class files, in reading order: {@link dev.lockstep.kernel.shell.Splitter} cuts a cell into
 * {@link dev.lockstep.kernel.shell.Piece}s, {@link dev.lockstep.kernel.shell.Permits} completes sealed types,
 * {@link dev.lockstep.kernel.shell.Compiler} is one JShell whose {@link dev.lockstep.kernel.shell.Collector} keeps classes and
 * queues invocations, {@link dev.lockstep.kernel.shell.Batch} compiles one cell whole, {@link dev.lockstep.kernel.shell.Shell}
 * is a session's compiler state, {@link dev.lockstep.kernel.shell.Advisor} answers questions about a cell that is being written, {@link dev.lockstep.kernel.shell.ShellPool} keeps warm ones. The only package that imports
 * {@code jdk.jshell}.
 */
@NullMarked
package dev.lockstep.kernel.shell;

import org.jspecify.annotations.NullMarked;
