package dev.lockstep.worker.rewrite;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells loops that get on by themselves from loops that can only wait for somebody else. */
final class LoopBody {
    private LoopBody() {}

    private static final ClassDesc ITERATOR = ClassDesc.of("java.util.Iterator");
    private static final Set<String> DICE = Set.of("java/util/Random", "java/util/SplittableRandom", "java/util/concurrent/ThreadLocalRandom",
            "java/util/random/RandomGenerator", "java/security/SecureRandom");

    /** {@return {@code counted}, {@code drawn} for one that random numbers may end, else {@code loop}} */
    static String kind(List<Instruction> code) {
        return counts(code) ? "counted" : draws(code) ? "drawn" : "loop";
    }

    private static boolean draws(List<Instruction> code) {
        return code.stream().anyMatch(each -> each instanceof InvokeInstruction call
                && (DICE.contains(call.owner().asInternalName()) || call.owner().asInternalName().equals("java/lang/Math") && call.name().equalsString("random")));
    }

    /**
     * {@return whether a round of this code changes a local variable that the next one uses, or takes the next of an iterator} What a round
     * begins anew, as an inner loop does, gets the outer one nowhere.
     */
    private static boolean counts(List<Instruction> code) {
        Set<Integer> used = new HashSet<>();
        Set<Integer> fresh = new HashSet<>();
        boolean iterates = false;
        for (Instruction instruction : code) {
            switch (instruction) {
                case IncrementInstruction increment when !fresh.contains(increment.slot()) -> {
                    return true;
                }
                case LoadInstruction load when !fresh.contains(load.slot()) -> used.add(load.slot());
                case StoreInstruction store -> {
                    if (used.contains(store.slot())) {
                        return true;
                    }
                    fresh.add(store.slot());
                }
                case InvokeInstruction call when call.typeSymbol().returnType().equals(ITERATOR) -> iterates = true;
                case InvokeInstruction call when call.owner().asInternalName().equals("java/util/Iterator") -> {
                    if (!iterates) {
                        return true;
                    }
                }
                default -> { }
            }
        }
        return false;
    }
}
