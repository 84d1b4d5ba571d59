package dev.lockstep.kernel;

/**
 * One thing the compiler or the kernel says about a place in the source.
 *
 * @param cell the cell or file
 * @param line 1-based
 * @param column 1-based
 * @param endLine 1-based, of the last character
 * @param endColumn 1-based, just after the last character
 * @param error else a warning
 * @param message one sentence: what is wrong
 * @param hint what to try, or empty
 */
public record Diagnostic(String cell, int line, int column, int endLine, int endColumn, boolean error, String message, String hint) {}
