package dev.lockstep.worker.rewrite;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Follows the operand stack of one method in the order of its code and knows of each slot whether it holds something that
 * nobody else can see yet. Where it cannot know it says {@code OTHER}.
 */
final class StackTags {
    /** What a slot holds. */
    enum Tag { OTHER, THIS, NEW, FRESH_ARRAY, SWITCH_MAP }

    private final TagStack stack = new TagStack();
    private final Map<Label, List<Tag>> atLabel = new HashMap<>();
    private final boolean constructor;
    private final Predicate<String> leaks;
    private boolean escaped;
    private boolean constructed;

    /**
     * Of a method.
     *
     * @param constructor whether local 0 is an object under construction
     * @param leaks whether the constructors of a class, by its internal name, hand the object to other code
     */
    StackTags(boolean constructor, Predicate<String> leaks) {
        this.constructor = constructor;
        this.leaks = leaks;
    }

    /** {@return the tag of the slot that lies {@code depth} slots below the top} */
    Tag below(int depth) {
        return stack.below(depth);
    }

    /** {@return whether {@code this} may be known to other code by now, so that its fields may be shared} */
    boolean escaped() {
        return escaped;
    }

    /** {@return whether the superclass's constructor has not been called yet} */
    boolean beforeSuper() {
        return constructor && !constructed;
    }

    void bind(Label label) {
        List<Tag> known = atLabel.get(label);
        if (known != null) {
            stack.restore(known);
        }
    }

    void handler(Label label) {
        atLabel.put(label, List.of(Tag.OTHER));
    }

    void apply(Instruction instruction) {
        switch (instruction) {
            case LoadInstruction load -> stack.push(load.typeKind(), constructor && load.slot() == 0 ? Tag.THIS : Tag.OTHER);
            case StoreInstruction store -> leak(store.typeKind().slotSize());
            case ConstantInstruction constant -> stack.push(constant.typeKind(), Tag.OTHER);
            case ConvertInstruction convert -> stack.replace(convert.fromType().slotSize(), convert.toType());
            case OperatorInstruction operator -> operator(operator);
            case StackInstruction shuffle -> stack.shuffle(shuffle.opcode());
            case BranchInstruction branch -> branch(branch);
            case TableSwitchInstruction table -> choose(table.defaultTarget(), table.cases());
            case LookupSwitchInstruction lookup -> choose(lookup.defaultTarget(), lookup.cases());
            case ReturnInstruction _ -> stack.clear();
            case ThrowInstruction _ -> stack.clear();
            case MonitorInstruction _ -> stack.pop(1);
            default -> reference(instruction);
        }
    }

    private void reference(Instruction instruction) {
        switch (instruction) {
            case FieldInstruction field -> field(field);
            case InvokeInstruction call -> call(call);
            case InvokeDynamicInstruction dynamic -> call(dynamic.typeSymbol());
            case NewObjectInstruction _ -> stack.push(TypeKind.REFERENCE, Tag.NEW);
            case NewPrimitiveArrayInstruction _ -> freshArray();
            case NewReferenceArrayInstruction _ -> freshArray();
            case NewMultiArrayInstruction multi -> stack.replace(multi.dimensions(), TypeKind.REFERENCE);
            case ArrayLoadInstruction load -> stack.replace(2, load.typeKind());
            case ArrayStoreInstruction store -> {
                leak(store.typeKind().slotSize());
                stack.pop(2);
            }
            case TypeCheckInstruction check when check.opcode() == Opcode.INSTANCEOF -> stack.replace(1, TypeKind.INT);
            default -> { }
        }
    }

    private void freshArray() {
        stack.pop(1);
        stack.push(TypeKind.REFERENCE, Tag.FRESH_ARRAY);
    }

    private void operator(OperatorInstruction operator) {
        int size = operator.typeKind().slotSize();
        switch (operator.opcode()) {
            case ARRAYLENGTH -> stack.replace(1, TypeKind.INT);
            case INEG, LNEG, FNEG, DNEG -> { }
            case ISHL, ISHR, IUSHR, LSHL, LSHR, LUSHR -> stack.pop(1);
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> stack.replace(2 * size, TypeKind.INT);
            default -> stack.pop(size);
        }
    }

    private void field(FieldInstruction field) {
        TypeKind kind = TypeKind.from(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> stack.push(kind, field.name().stringValue().startsWith("$SwitchMap$") ? Tag.SWITCH_MAP : Tag.OTHER);
            case GETFIELD -> stack.replace(1, kind);
            case PUTSTATIC -> leak(kind.slotSize());
            default -> {
                leak(kind.slotSize());
                stack.pop(1);
            }
        }
    }

    private void call(InvokeInstruction call) {
        boolean construction = call.name().equalsString("<init>");
        if (call.opcode() == Opcode.INVOKESTATIC) {
            call(call.typeSymbol());
            return;
        }
        leak(slots(call.typeSymbol()));
        if (construction) {
            boolean own = stack.pop(1) == Tag.THIS;
            constructed |= own;
            escaped |= own && leaks.test(call.owner().asInternalName());
        } else {
            leak(1);
            stack.push(TypeKind.from(call.typeSymbol().returnType()), Tag.OTHER);
        }
    }

    private void call(MethodTypeDesc type) {
        leak(slots(type));
        stack.push(TypeKind.from(type.returnType()), Tag.OTHER);
    }

    /** {@return how many slots the arguments of a call take} */
    static int slots(MethodTypeDesc type) {
        return type.parameterList().stream().mapToInt(parameter -> TypeKind.from(parameter).slotSize()).sum();
    }

    private void leak(int slots) {
        for (int i = 0; i < slots; i++) {
            escaped |= stack.pop(1) == Tag.THIS;
        }
    }

    private void branch(BranchInstruction branch) {
        switch (branch.opcode()) {
            case GOTO, GOTO_W -> { }
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> stack.pop(1);
            default -> stack.pop(2);
        }
        atLabel.putIfAbsent(branch.target(), stack.snapshot());
        if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) {
            stack.clear();
        }
    }

    private void choose(Label defaultTarget, List<SwitchCase> cases) {
        stack.pop(1);
        List<Tag> now = stack.snapshot();
        atLabel.putIfAbsent(defaultTarget, now);
        cases.forEach(choice -> atLabel.putIfAbsent(choice.target(), now));
        stack.clear();
    }
}
