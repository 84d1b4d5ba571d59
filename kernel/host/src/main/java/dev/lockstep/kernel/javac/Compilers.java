package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.shell.CellCompiler;
import java.util.List;

/** Compiles cells and files, with an end to every wait. Thread-safe. */
public interface Compilers extends AutoCloseable {
    /** {@return a new session's compiler state} */
    CellCompiler open(String session);

    /**
     * Compiles whole files together; never runs anything.
     *
     * @param judge whether the API of checks may be imported
     */
    Compilation compile(List<ProgramFile> files, boolean judge);

    @Override
    void close();
}
