package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jumps: those that go backwards call {@code loop}, and only when they are taken. */
final class Jump {
    private final MethodContext context;
    private final CodeBuilder code;
    private final Map<Label, Integer> passed = new HashMap<>();
    private final List<Instruction> history = new ArrayList<>();

    Jump(MethodContext context) {
        this.context = context;
        this.code = context.code();
    }

    void pass(Label label) {
        passed.put(label, history.size());
    }

    void pass(Instruction instruction) {
        history.add(instruction);
    }

    private void loop(Label head) {
        int from = passed.getOrDefault(head, history.size());
        context.emit(Hook.LOOP, LoopBody.kind(history.subList(from, history.size())));
    }

    void emit(BranchInstruction branch) {
        if (!passed.containsKey(branch.target())) {
            code.with(branch);
        } else if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) {
            loop(branch.target());
            code.with(branch);
        } else {
            Label onwards = code.newLabel();
            code.branch(opposite(branch.opcode()), onwards);
            loop(branch.target());
            code.goto_(branch.target()).labelBinding(onwards);
        }
    }

    void emit(TableSwitchInstruction table) {
        Map<Label, Label> detours = new LinkedHashMap<>();
        List<SwitchCase> cases = detoured(table.cases(), detours);
        code.tableswitch(table.lowValue(), table.highValue(), detour(table.defaultTarget(), detours), cases);
        emit(detours);
    }

    void emit(LookupSwitchInstruction lookup) {
        Map<Label, Label> detours = new LinkedHashMap<>();
        List<SwitchCase> cases = detoured(lookup.cases(), detours);
        code.lookupswitch(detour(lookup.defaultTarget(), detours), cases);
        emit(detours);
    }

    private List<SwitchCase> detoured(List<SwitchCase> cases, Map<Label, Label> detours) {
        return cases.stream().map(choice -> SwitchCase.of(choice.caseValue(), detour(choice.target(), detours))).toList();
    }

    private Label detour(Label target, Map<Label, Label> detours) {
        return passed.containsKey(target) ? detours.computeIfAbsent(target, _ -> code.newLabel()) : target;
    }

    private void emit(Map<Label, Label> detours) {
        detours.forEach((target, detour) -> {
            code.labelBinding(detour);
            loop(target);
            code.goto_(target);
        });
    }

    private static Opcode opposite(Opcode opcode) {
        return switch (opcode) {
            case IFEQ -> Opcode.IFNE;
            case IFNE -> Opcode.IFEQ;
            case IFLT -> Opcode.IFGE;
            case IFGE -> Opcode.IFLT;
            case IFGT -> Opcode.IFLE;
            case IFLE -> Opcode.IFGT;
            case IFNULL -> Opcode.IFNONNULL;
            case IFNONNULL -> Opcode.IFNULL;
            case IF_ICMPEQ -> Opcode.IF_ICMPNE;
            case IF_ICMPNE -> Opcode.IF_ICMPEQ;
            case IF_ICMPLT -> Opcode.IF_ICMPGE;
            case IF_ICMPGE -> Opcode.IF_ICMPLT;
            case IF_ICMPGT -> Opcode.IF_ICMPLE;
            case IF_ICMPLE -> Opcode.IF_ICMPGT;
            case IF_ACMPEQ -> Opcode.IF_ACMPNE;
            case IF_ACMPNE -> Opcode.IF_ACMPEQ;
            default -> throw new IllegalArgumentException("no conditional jump: " + opcode);
        };
    }
}
