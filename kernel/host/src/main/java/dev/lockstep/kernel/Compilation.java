package dev.lockstep.kernel;

import java.util.List;

/** What came of compiling files. */
public sealed interface Compilation {
    /** It compiled; {@code warnings} may be shown. */
    record Compiled(CompiledCode code, List<Diagnostic> warnings) implements Compilation {}

    /** It did not, and why; at least one of them is an error. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {}
}
