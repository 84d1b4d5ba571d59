package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.MethodContext.Role;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.util.Optional;

/** Reads and writes of fields: those that tasks may share are announced, before and with their value. */
final class FieldAccess {
    private final MethodContext context;
    private final CodeBuilder code;

    FieldAccess(MethodContext context) {
        this.context = context;
        this.code = context.code();
    }

    void emit(FieldInstruction access) {
        String owner = access.owner().asInternalName();
        Optional<FieldFacts> found =
                context.type().types().field(owner, access.name().stringValue(), access.type().stringValue());
        if (found.isEmpty()) {
            foreign(access, owner);
            return;
        }
        FieldFacts field = found.get();
        if (field.assertions()) {
            assertions(access.opcode());
            return;
        }
        if (field.isStatic()) {
            context.trigger(field.owner());
        }
        if (!context.type().types().changes(field) || unshared(access, field)) {
            plain(access, field);
        } else {
            hooked(access, field);
        }
    }

    private void foreign(FieldInstruction access, String owner) {
        if (owner.equals("java/lang/System") && access.name().equalsString("in")) {
            code.loadConstant("System.in");
            context.emit(Hook.UNCONTROLLED, "System.in");
        }
        code.with(access);
    }

    /** A learner's assertions are always on, whatever the state of the class. */
    private void assertions(Opcode opcode) {
        if (opcode == Opcode.GETSTATIC) {
            code.iconst_0();
        } else {
            code.pop();
        }
    }

    private boolean unshared(FieldInstruction access, FieldFacts field) {
        if (field.isStatic()) {
            return context.role() == Role.INITIALISER && field.owner().equals(context.type().facts().name());
        }
        if (context.role() != Role.CONSTRUCTOR) {
            return false;
        }
        int value = access.opcode() == Opcode.PUTFIELD ? TypeKind.from(access.typeSymbol()).slotSize() : 0;
        return context.tags().beforeSuper()
                || context.tags().below(value) == StackTags.Tag.THIS && !context.tags().escaped();
    }

    private void plain(FieldInstruction access, FieldFacts field) {
        if (field.isStatic() && !field.constant()) {
            ClassFacts owner = context.type().types().find(field.owner()).orElseThrow();
            code.fieldAccess(access.opcode(), ClassDesc.ofInternalName(owner.fieldHolder()), field.name(), access.typeSymbol());
        } else {
            code.with(access);
        }
    }

    private void hooked(FieldInstruction access, FieldFacts field) {
        String what = context.type().types().find(field.owner()).orElseThrow().member(field.name());
        TypeKind kind = TypeKind.from(access.typeSymbol());
        int site = context.site(what, field.isVolatile());
        switch (access.opcode()) {
            case GETFIELD -> readInstance(access, kind, site);
            case GETSTATIC -> readStatic(access, kind, site);
            case PUTFIELD -> writeInstance(access, kind, site);
            default -> writeStatic(access, kind, site);
        }
    }

    private void readInstance(FieldInstruction access, TypeKind kind, int site) {
        code.dup();
        Hook.BEFORE_READ.emit(code, site);
        code.dup().with(access);
        if (kind.slotSize() == 2) {
            code.dup2_x1();
        } else {
            code.dup_x1();
        }
        Hook.afterRead(kind).emit(code, site);
    }

    private void readStatic(FieldInstruction access, TypeKind kind, int site) {
        code.aconst_null();
        Hook.BEFORE_READ.emit(code, site);
        code.with(access);
        duplicateOverNull(kind);
        Hook.afterRead(kind).emit(code, site);
    }

    private void writeStatic(FieldInstruction access, TypeKind kind, int site) {
        duplicateOverNull(kind);
        Hook.beforeWrite(kind).emit(code, site);
        code.with(access);
    }

    private void duplicateOverNull(TypeKind kind) {
        if (kind.slotSize() == 2) {
            code.dup2().aconst_null().dup_x2().pop();
        } else {
            code.dup().aconst_null().swap();
        }
    }

    private void writeInstance(FieldInstruction access, TypeKind kind, int site) {
        if (kind.slotSize() == 2) {
            context.scratch().spill(kind);
            code.dup();
            context.scratch().reload(kind);
            Hook.beforeWrite(kind).emit(code, site);
            context.scratch().reload(kind);
        } else {
            code.dup2();
            Hook.beforeWrite(kind).emit(code, site);
        }
        code.with(access);
    }
}
