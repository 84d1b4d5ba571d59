package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds code that keeps a tally and does not look at it, such as {@code work++;} and {@code hits.incrementAndGet();}: the variable is read
 * for nothing but its own next value. A loop cannot end by what it does not look at.
 */
final class Tallies {
    /** By their positions: simple instructions are one and the same object wherever they stand. */
    private final BitSet found = new BitSet();
    private final List<Instruction> code = new ArrayList<>();

    /** Of the code of one method. */
    Tallies(Iterable<? extends CodeElement> method) {
        for (CodeElement element : method) {
            if (element instanceof Instruction instruction) {
                code.add(instruction);
            }
        }
        for (int at = 1; at < code.size(); at++) {
            note(at);
        }
    }

    /** {@return whether what the instruction of that number reads is only the old value of what is written} */
    boolean has(int instruction) {
        return found.get(instruction);
    }

    private void note(int at) {
        switch (code.get(at)) {
            case FieldInstruction write when !reads(write) -> {
                int from = source(at);
                if (code.get(from) instanceof FieldInstruction read && reads(read) && read.field().equals(write.field())) {
                    found.set(from);
                }
            }
            case ArrayStoreInstruction _ -> {
                int from = source(at);
                if (code.get(from) instanceof ArrayLoadInstruction && code.get(from - 1).opcode() == Opcode.DUP2) {
                    found.set(from);
                }
            }
            case Instruction next when next.opcode() == Opcode.POP || next.opcode() == Opcode.POP2 -> {
                if (code.get(at - 1) instanceof InvokeInstruction) {
                    found.set(at - 1);
                }
            }
            default -> { }
        }
    }

    private static boolean reads(FieldInstruction access) {
        return access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    }

    /** {@return where the value comes from that is written there, through arithmetic alone: of a copy more may be made} */
    private int source(int write) {
        int at = write - 1;
        while (at > 0 && isArithmetic(code.get(at))) {
            at--;
        }
        return at;
    }

    private static boolean isArithmetic(Instruction instruction) {
        return instruction instanceof ConstantInstruction || instruction instanceof LoadInstruction || instruction instanceof OperatorInstruction
                || instruction instanceof ConvertInstruction;
    }
}
