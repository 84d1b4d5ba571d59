package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.worker.program.Program.EntryPoint;
import java.util.List;

/**
 * One cell compiled whole.
 *
 * @param classes new and newer classes, those of other cells that had to be compiled again included; places read {@code cell:line}
 * @param entryPoints its variables and statements in order; empty when it only declares
 * @param showsValue whether the value of the last entry point is the cell's
 * @param replaces whether it changed something that was there before, so that later cells are stale
 * @param changes sentences: what it silently changed
 */
public record CellCode(List<ClassFile> classes, List<EntryPoint> entryPoints, boolean showsValue, boolean replaces, List<String> changes) {
    public CellCode {
        classes = List.copyOf(classes);
        entryPoints = List.copyOf(entryPoints);
        changes = List.copyOf(changes);
    }
}
