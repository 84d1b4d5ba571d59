package dev.lockstep.kernel;

import dev.lockstep.worker.program.Program.EntryPoint;
import java.util.List;
import java.util.Optional;

/**
 * Class files of one program, ready to be loaded into a worker.
 *
 * @param classes every class, as the compiler wrote it; places in it read {@code Bank.java:12}
 * @param main where to start, when the files have a main method
 * @param digest hex digest of the class files: a replay must find the same
 */
public record CompiledCode(List<ClassFile> classes, Optional<EntryPoint> main, String digest) {
    /** One class by its binary name. Its bytes are shared, not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    public record ClassFile(String name, byte[] bytes) {}

    public CompiledCode {
        classes = List.copyOf(classes);
    }
}
