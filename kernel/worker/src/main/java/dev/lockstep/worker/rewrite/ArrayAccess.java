package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.StackTags.Tag;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;

/** Loads and stores of array elements, but those of arrays that cannot have been seen by anybody yet. */
final class ArrayAccess {
    private final MethodContext context;

    ArrayAccess(MethodContext context) {
        this.context = context;
    }

    void emit(ArrayLoadInstruction load) {
        Tag array = context.tags().below(1);
        if (array != Tag.FRESH_ARRAY && array != Tag.SWITCH_MAP) {
            context.code().dup2();
            context.emit(Hook.BEFORE_ARRAY_READ, what(load.typeKind()));
        }
        context.code().with(load);
    }

    void emit(ArrayStoreInstruction store) {
        TypeKind kind = store.typeKind();
        Tag array = context.tags().below(kind.slotSize() + 1);
        if (array != Tag.FRESH_ARRAY && array != Tag.SWITCH_MAP) {
            context.scratch().spill(kind);
            context.code().dup2();
            context.emit(Hook.BEFORE_ARRAY_WRITE, what(kind));
            context.scratch().reload(kind);
        }
        context.code().with(store);
    }

    private static String what(TypeKind kind) {
        return (kind == TypeKind.REFERENCE ? "Object" : kind.upperBound().displayName()) + "[]";
    }
}
