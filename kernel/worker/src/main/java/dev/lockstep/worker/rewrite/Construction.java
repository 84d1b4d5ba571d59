package dev.lockstep.worker.rewrite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashSet;
import java.util.Set;

/**
 * How the constructors of a class let others know the object before it is done: those then see fields change, final ones too.
 *
 * @param leaks whether one of them hands {@code this} to other code
 * @param late keys of the fields that one of them writes after that
 */
record Construction(boolean leaks, Set<String> late) {
    static Construction of(ClassModel model) {
        boolean leaks = false;
        Set<String> late = new HashSet<>();
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString("<init>")) {
                StackTags tags = new StackTags(true, _ -> false);
                method.code().ifPresent(code -> code.forEach(element -> follow(element, tags, late)));
                leaks |= tags.escaped();
            }
        }
        return new Construction(leaks, late);
    }

    private static void follow(CodeElement element, StackTags tags, Set<String> late) {
        switch (element) {
            case LabelTarget target -> tags.bind(target.label());
            case ExceptionCatch handler -> tags.handler(handler.handler());
            case Instruction instruction -> {
                if (instruction instanceof FieldInstruction field && isLate(field, tags)) {
                    late.add(FieldFacts.key(field.name().stringValue(), field.type().stringValue()));
                }
                tags.apply(instruction);
            }
            default -> { }
        }
    }

    private static boolean isLate(FieldInstruction field, StackTags tags) {
        return field.opcode() == Opcode.PUTFIELD && tags.escaped()
                && tags.below(TypeKind.from(field.typeSymbol()).slotSize()) == StackTags.Tag.THIS;
    }
}
