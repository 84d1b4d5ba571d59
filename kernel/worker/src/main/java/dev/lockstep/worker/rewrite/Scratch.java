package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Local variables above those of the program, for values that have to leave the stack for the length of one hook. */
final class Scratch {
    private final CodeBuilder code;
    private final int watched;
    private final int receiver;
    private final int begun;
    private final int first;

    /** @param locals how many slots the program itself uses */
    Scratch(CodeBuilder code, int locals) {
        this.code = code;
        this.watched = locals;
        this.receiver = locals + 1;
        this.begun = locals + 2;
        this.first = locals + 3;
    }

    /** {@return the slot that holds, for the whole method, whether its call is drawn} */
    int watched() {
        return watched;
    }

    /** {@return the slot that holds the object of a call, from before the call until after it} */
    int receiver() {
        return receiver;
    }

    /** {@return the slot that holds, for a whole method that catches exceptions, how many calls had been begun at its entry} */
    int begun() {
        return begun;
    }

    /** Takes values of these types, the last one on top, off the stack. */
    void spill(List<ClassDesc> types) {
        int slot = first + types.stream().mapToInt(type -> TypeKind.from(type).slotSize()).sum();
        for (ClassDesc type : types.reversed()) {
            slot -= TypeKind.from(type).slotSize();
            code.storeLocal(TypeKind.from(type), slot);
        }
    }

    /** Puts back what {@link #spill} took. */
    void reload(List<ClassDesc> types) {
        int slot = first;
        for (ClassDesc type : types) {
            code.loadLocal(TypeKind.from(type), slot);
            slot += TypeKind.from(type).slotSize();
        }
    }

    /** Puts a copy of the first spilled value on the stack. */
    void first(TypeKind kind) {
        code.loadLocal(kind, first);
    }

    void spill(TypeKind kind) {
        code.storeLocal(kind, first);
    }

    void reload(TypeKind kind) {
        code.loadLocal(kind, first);
    }
}
