package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.Diagnostic;
import java.util.List;

/** What came of compiling a cell. */
public sealed interface Compiled {
    /** All of it compiled. */
    record Accepted(CellCode code) implements Compiled {}

    /** Some of it did not; the session's compiler state is as before. */
    record Refused(List<Diagnostic> diagnostics) implements Compiled {}
}
