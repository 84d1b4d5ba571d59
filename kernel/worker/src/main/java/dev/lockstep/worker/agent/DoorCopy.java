package dev.lockstep.worker.agent;

import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** {@link Door} under its name in java.lang, with what only a class of java.base may do. */
final class DoorCopy {
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc CONTINUATION = ClassDesc.of("jdk.internal.vm.Continuation");
    private static final MethodTypeDesc SET_CURRENT = MethodTypeDesc.of(ConstantDescs.CD_void, THREAD);
    private static final Annotation CHANGES_CURRENT_THREAD = Annotation.of(ClassDesc.of("jdk.internal.vm.annotation.ChangesCurrentThread"));

    private DoorCopy() {}

    /** {@return the class with its references to itself renamed} */
    static byte[] of(byte[] template) {
        var classFile = JdkRewriter.classFile();
        var model = classFile.parse(template);
        var self = model.thisClass().asSymbol();
        var renaming = ClassTransform.transformingMethodBodies((code, element) -> {
            switch (element) {
                case FieldInstruction field when field.owner().asSymbol().equals(self) ->
                    code.fieldAccess(field.opcode(), JdkRewriter.DOOR, field.name().stringValue(), field.typeSymbol());
                case InvokeInstruction call when call.owner().asSymbol().equals(self) ->
                    code.invoke(call.opcode(), JdkRewriter.DOOR, call.name().stringValue(), call.typeSymbol(), false);
                default -> code.with(element);
            }
        });
        return classFile.transformClass(model, JdkRewriter.DOOR, renaming.andThen(ClassTransform.endHandler(builder ->
                builder.withMethod("resume", MethodTypeDesc.of(ConstantDescs.CD_void, THREAD, THREAD, CONTINUATION), ClassFile.ACC_STATIC, method ->
                        method.with(RuntimeVisibleAnnotationsAttribute.of(CHANGES_CURRENT_THREAD)).withCode(DoorCopy::resume)))));
    }

    /**
     * Runs a continuation as a thread: {@code carrier.setCurrentThread(thread)}, {@code continuation.run()}, and back. The optimising
     * compiler takes a method's current thread for a constant, and may ask for it late, unless the method belongs to java.base and
     * carries this annotation.
     */
    private static void resume(CodeBuilder code) {
        code.trying(
                tried -> {
                    tried.aload(0).aload(1).invokevirtual(THREAD, "setCurrentThread", SET_CURRENT);
                    tried.aload(2).invokevirtual(CONTINUATION, "run", ConstantDescs.MTD_void);
                },
                catches -> catches.catchingAll(handler -> {
                    handler.aload(0).aload(0).invokevirtual(THREAD, "setCurrentThread", SET_CURRENT).athrow();
                }));
        code.aload(0).aload(0).invokevirtual(THREAD, "setCurrentThread", SET_CURRENT).return_();
    }
}
