package dev.lockstep.worker.rewrite;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells loops that get on by themselves from loops that can only wait for somebody else. */
final class LoopBody {
    private LoopBody() {}

    /** {@return whether a round of this code changes a local variable that the next one uses, or takes the next of an iterator} */
    static boolean counts(List<Instruction> code) {
        Set<Integer> used = new HashSet<>();
        Set<Integer> fresh = new HashSet<>();
        for (Instruction instruction : code) {
            switch (instruction) {
                case IncrementInstruction _ -> {
                    return true;
                }
                case LoadInstruction load when !fresh.contains(load.slot()) -> used.add(load.slot());
                case StoreInstruction store -> {
                    if (used.contains(store.slot())) {
                        return true;
                    }
                    fresh.add(store.slot());
                }
                case InvokeInstruction call when call.owner().asInternalName().equals("java/util/Iterator") -> {
                    return true;
                }
                default -> { }
            }
        }
        return false;
    }
}
