package dev.lockstep.kernel;

/**
 * A {@code .java} file as people hand it in: a class with a main method, a compact source file, or text as pasted into a cell.
 *
 * @param name file name for places, such as {@code Bank.java}
 * @param text UTF-8 text; a BOM, CRLF and a leading package line are accepted
 */
public record ProgramFile(String name, String text) {}
