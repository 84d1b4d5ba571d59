package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.Question;
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

    /** Looks at a cell that is being written; nothing of it is kept. */
    record Look(String session, List<Said> above, Said said, Question question) implements Order {}

    record Files(List<ProgramFile> files, boolean judge) implements Order {}

    /** The session is over. */
    record Forget(String session) implements Order {}
}
