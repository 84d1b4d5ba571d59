package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;

/** Gives each instruction of a method to whoever knows its hooks, and follows the stack. */
final class CodeRewriter {
    private final MethodContext context;
    private final CodeBuilder code;
    private final Jump jump;
    private final Tallies tallies;
    private int passed;

    CodeRewriter(MethodContext context, Tallies tallies) {
        this.tallies = tallies;
        this.context = context;
        this.code = context.code();
        this.jump = new Jump(context);
    }

    void label(Label label) {
        jump.pass(label);
        context.tags().bind(label);
    }

    void instruction(Instruction instruction) {
        context.tallies(tallies.has(passed++));
        emit(instruction);
        context.tags().apply(instruction);
        jump.pass(instruction);
    }

    private void emit(Instruction instruction) {
        switch (instruction) {
            case FieldInstruction field -> new FieldAccess(context).emit(field);
            case ArrayLoadInstruction load -> new ArrayAccess(context).emit(load);
            case ArrayStoreInstruction store -> new ArrayAccess(context).emit(store);
            case InvokeInstruction call -> new Invocation(context).emit(call);
            case InvokeDynamicInstruction dynamic -> new LinkedCall(context).emit(dynamic);
            case MonitorInstruction monitor -> context.emit(
                    monitor.opcode() == Opcode.MONITORENTER ? Hook.MONITOR_ENTER : Hook.MONITOR_EXIT, "synchronized");
            case NewObjectInstruction created -> {
                context.trigger(created.className().asInternalName());
                code.with(created);
            }
            case BranchInstruction branch -> jump.emit(branch);
            case TableSwitchInstruction table -> jump.emit(table);
            case LookupSwitchInstruction lookup -> jump.emit(lookup);
            default -> code.with(instruction);
        }
    }
}
