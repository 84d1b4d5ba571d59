package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.ProgramFile;
import java.util.List;

/** What the kernel asks of the process that compiles. */
sealed interface Order {
    /**
     * Compiles a cell.
     *
     * @param history the cells that were accepted before it, in order: whoever has forgotten them compiles them again
     */
    record Cell(String session, List<Said> history, Said said) implements Order {}

    /** A cell's text. */
    record Said(String cell, String source) {}

    record Files(List<ProgramFile> files, boolean judge) implements Order {}

    /** The session is over. */
    record Forget(String session) implements Order {}
}
