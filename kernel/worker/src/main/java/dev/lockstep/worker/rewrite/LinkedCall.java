package dev.lockstep.worker.rewrite;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the JDK links when it is first executed. Method references such as {@code lock::lock}: where the call itself would be
 * treated, they get a bridge that is. Switches over enum constants become methods.
 */
final class LinkedCall {
    private final MethodContext context;

    LinkedCall(MethodContext context) {
        this.context = context;
    }

    void emit(InvokeDynamicInstruction dynamic) {
        Optional<EnumSwitch> choice = context.type().enumSwitch(dynamic);
        if (choice.isPresent()) {
            ClassFacts own = context.type().facts();
            context.code().invokestatic(own.symbol(), choice.get().name(), choice.get().type(), own.isInterface());
            return;
        }
        reference(dynamic);
    }

    private void reference(InvokeDynamicInstruction dynamic) {
        List<ConstantDesc> arguments = dynamic.bootstrapArgs();
        boolean lambda = dynamic.bootstrapMethod().owner().descriptorString().equals("Ljava/lang/invoke/LambdaMetafactory;");
        Optional<Callee> treated = !lambda || !(arguments.get(1) instanceof DirectMethodHandleDesc target) ? Optional.empty()
                : callee(target).filter(callee -> Invocation.isTreated(context.type(), callee));
        if (treated.isEmpty()) {
            context.code().with(dynamic);
            return;
        }
        DirectMethodHandleDesc target = (DirectMethodHandleDesc) arguments.get(1);
        boolean bound = treated.get().kind() == Callee.Kind.VIRTUAL && dynamic.typeSymbol().parameterCount() > 0;
        ClassDesc receiver = bound ? dynamic.typeSymbol().parameterType(0) : target.owner();
        Bridge bridge = context.type().bridge(treated.get(), receiver, target.isOwnerInterface(), context.line());
        List<ConstantDesc> bridged = new ArrayList<>(arguments);
        bridged.set(1, MethodHandleDesc.ofMethod(kind(), context.type().facts().symbol(), bridge.name(), bridge.type()));
        context.code().invokedynamic(DynamicCallSiteDesc.of(dynamic.bootstrapMethod(), dynamic.name().stringValue(),
                dynamic.typeSymbol(), bridged.toArray(ConstantDesc[]::new)));
    }

    private DirectMethodHandleDesc.Kind kind() {
        return context.type().facts().isInterface() ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC;
    }

    private static Optional<Callee> callee(DirectMethodHandleDesc target) {
        if (target.owner().isArray()) {
            return Optional.empty();
        }
        String descriptor = target.owner().descriptorString();
        String owner = descriptor.substring(1, descriptor.length() - 1);
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
        return switch (target.kind()) {
            case STATIC, INTERFACE_STATIC -> Optional.of(new Callee(owner, target.methodName(), type, Callee.Kind.STATIC));
            case VIRTUAL, INTERFACE_VIRTUAL -> Optional.of(new Callee(owner, target.methodName(), type, Callee.Kind.VIRTUAL));
            case CONSTRUCTOR -> Optional.of(new Callee(owner, "<init>", type, Callee.Kind.CONSTRUCTOR));
            default -> Optional.empty();
        };
    }
}
