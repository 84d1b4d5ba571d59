package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/** Primitive values as objects. */
final class Boxing {
    private static final Map<String, ClassDesc> BOXES = Map.of("Z", ConstantDescs.CD_Boolean, "B", ConstantDescs.CD_Byte,
            "C", ConstantDescs.CD_Character, "S", ConstantDescs.CD_Short, "I", ConstantDescs.CD_Integer, "J", ConstantDescs.CD_Long,
            "F", ConstantDescs.CD_Float, "D", ConstantDescs.CD_Double);

    private Boxing() {}

    /** Replaces a value of this type on the stack by its box; a reference stays. */
    static void emit(CodeBuilder code, ClassDesc type) {
        ClassDesc box = BOXES.get(type.descriptorString());
        if (box != null) {
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
        }
    }
}
