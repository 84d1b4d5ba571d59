package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern {@code switch} with enum constants among its labels, as a method. The JDK's own looks the constants up once and keeps
 * them, and after a reset they are others; this one goes by their names.
 *
 * @param type selector and first label to try, to the number of the label that fits; -1 for null, one past the last for none
 */
record EnumSwitch(String name, MethodTypeDesc type, List<EnumSwitch.Case> cases) {
    private static final String BOOTSTRAPS = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

    /** A type, or with a name one constant of it. */
    record Case(ClassDesc type, Optional<String> constant) {}

    /** {@return the switch that this instruction stands for, if it has to be replaced} */
    static Optional<EnumSwitch> of(InvokeDynamicInstruction dynamic, String name) {
        if (!dynamic.bootstrapMethod().owner().descriptorString().equals(BOOTSTRAPS)) {
            return Optional.empty();
        }
        List<Case> cases = new ArrayList<>();
        for (ConstantDesc label : dynamic.bootstrapArgs()) {
            Optional<Case> known = label(label, dynamic);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            cases.add(known.get());
        }
        boolean constants = cases.stream().anyMatch(choice -> choice.constant().isPresent());
        return constants ? Optional.of(new EnumSwitch(name, dynamic.typeSymbol(), List.copyOf(cases))) : Optional.empty();
    }

    private static Optional<Case> label(ConstantDesc label, InvokeDynamicInstruction dynamic) {
        boolean ofOneEnum = dynamic.bootstrapMethod().methodName().equals("enumSwitch");
        return switch (label) {
            case ClassDesc type -> Optional.of(new Case(type, Optional.empty()));
            case String constant when ofOneEnum -> Optional.of(new Case(dynamic.typeSymbol().parameterType(0), Optional.of(constant)));
            case DynamicConstantDesc<?> constant -> constant(constant);
            default -> Optional.empty();
        };
    }

    /** javac writes {@code EnumDesc.of(ClassDesc.of("E"), "A")}. */
    private static Optional<Case> constant(DynamicConstantDesc<?> label) {
        List<ConstantDesc> call = label.bootstrapArgsList();
        boolean known = call.size() == 3 && call.get(1) instanceof DynamicConstantDesc<?> && call.get(2) instanceof String;
        if (!known) {
            return Optional.empty();
        }
        List<ConstantDesc> type = ((DynamicConstantDesc<?>) call.get(1)).bootstrapArgsList();
        return type.size() == 2 && type.get(1) instanceof String name
                ? Optional.of(new Case(ClassDesc.of(name), Optional.of((String) call.get(2)))) : Optional.empty();
    }

    /** Emits the method's code. */
    void emit(CodeBuilder code) {
        Label present = code.newLabel();
        code.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
        for (int i = 0; i < cases.size(); i++) {
            Label next = code.newLabel();
            Case choice = cases.get(i);
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(choice.type()).ifeq(next);
            choice.constant().ifPresent(constant -> code.loadConstant(constant).aload(0).checkcast(ConstantDescs.CD_Enum)
                    .invokevirtual(ConstantDescs.CD_Enum, "name", MethodTypeDesc.of(ConstantDescs.CD_String))
                    .invokevirtual(ConstantDescs.CD_String, "equals", EQUALS).ifeq(next));
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(cases.size()).ireturn();
    }
}
