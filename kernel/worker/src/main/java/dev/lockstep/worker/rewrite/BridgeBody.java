package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.MethodContext.Role;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/** The code of a bridge: one call with the bridge's parameters, treated like any other call. */
final class BridgeBody {
    private BridgeBody() {}

    static void emit(ClassContext type, Bridge bridge, CodeBuilder code) {
        List<Instruction> instructions = new ArrayList<>();
        ConstantPoolBuilder pool = code.constantPool();
        if (bridge.callee().kind() == Callee.Kind.CONSTRUCTOR) {
            instructions.add(NewObjectInstruction.of(pool.classEntry(bridge.owner())));
            instructions.add(StackInstruction.of(Opcode.DUP));
        }
        int slot = 0;
        for (ClassDesc parameter : bridge.type().parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            instructions.add(LoadInstruction.of(kind.asLoadable(), slot));
            slot += kind.slotSize();
        }
        instructions.add(call(bridge, pool));
        instructions.add(ReturnInstruction.of(TypeKind.from(bridge.type().returnType()).asLoadable()));
        code.lineNumber(bridge.line());
        MethodContext context = new MethodContext(type, Role.BRIDGE, code, slot, bridge.line());
        CodeRewriter rewriter = new CodeRewriter(context, new Tallies(instructions));
        instructions.forEach(rewriter::instruction);
    }

    private static InvokeInstruction call(Bridge bridge, ConstantPoolBuilder pool) {
        Callee callee = bridge.callee();
        MemberRefEntry target = bridge.inInterface() ? pool.interfaceMethodRefEntry(bridge.owner(), callee.name(), callee.type())
                : pool.methodRefEntry(bridge.owner(), callee.name(), callee.type());
        Opcode opcode = switch (callee.kind()) {
            case STATIC -> Opcode.INVOKESTATIC;
            case CONSTRUCTOR -> Opcode.INVOKESPECIAL;
            case VIRTUAL -> bridge.inInterface() ? Opcode.INVOKEINTERFACE : Opcode.INVOKEVIRTUAL;
        };
        return InvokeInstruction.of(opcode, target);
    }
}
