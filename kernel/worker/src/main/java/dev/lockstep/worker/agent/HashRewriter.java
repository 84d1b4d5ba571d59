package dev.lockstep.worker.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Makes the order in which hash tables are walked the same in every run where it would follow identities: threads as keys are asked for
 * a hash through {@code java.lang.Lockstep}, constants of an enum are hashed by their names. Learner classes bring their own method.
 */
final class HashRewriter implements CodeTransform {
    /** The rewritten classes, by internal name. */
    static final List<String> CLASSES = List.of("java/lang/Enum", "java/util/concurrent/ConcurrentHashMap");

    private static final ClassDesc DOOR = ClassDesc.of(JdkRewriter.DOOR_NAME);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && call.owner().asSymbol().equals(ConstantDescs.CD_Object) && call.name().equalsString("hashCode")) {
            code.invokestatic(DOOR, "hash", HASH);
        } else if (element instanceof InvokeInstruction call && call.name().equalsString("identityHashCode")) {
            code.invokevirtual(ConstantDescs.CD_Enum, "name", MethodTypeDesc.of(ConstantDescs.CD_String))
                    .invokevirtual(ConstantDescs.CD_String, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int));
        } else {
            code.with(element);
        }
    }
}
