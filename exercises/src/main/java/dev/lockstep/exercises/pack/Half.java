package dev.lockstep.exercises.pack;

import dev.lockstep.exercises.Remark;
import dev.lockstep.kernel.CompiledCode;
import java.util.List;

/** What came of compiling the drive half with a submission. */
public sealed interface Half {
    /** Ready to be driven. */
    record Ready(CompiledCode code) implements Half {}

    /** The submission does not compile, or does not fit. */
    record Unfit(List<Remark> remarks) implements Half {}

    /** The pack's own code does not compile. */
    record Broken(List<Remark> remarks) implements Half {}
}
