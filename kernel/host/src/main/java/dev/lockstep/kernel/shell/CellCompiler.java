package dev.lockstep.kernel.shell;

/** One session's compiler state: what its accepted cells declared. A refused cell leaves no trace. Not thread-safe. */
public interface CellCompiler extends AutoCloseable {
    /** Compiles a cell on top of what was accepted so far. */
    Compiled compile(String cell, String source);

    /** Forgets every cell. */
    void clear();

    @Override
    void close();
}
