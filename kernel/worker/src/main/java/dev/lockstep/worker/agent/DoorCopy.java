package dev.lockstep.worker.agent;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;

/** {@link Door} under its name in java.lang. */
final class DoorCopy {
    private DoorCopy() {}

    /** {@return the class with its references to itself renamed} */
    static byte[] of(byte[] template) {
        var classFile = JdkRewriter.classFile();
        var model = classFile.parse(template);
        var self = model.thisClass().asSymbol();
        return classFile.transformClass(model, JdkRewriter.DOOR, ClassTransform.transformingMethodBodies((code, element) -> {
            switch (element) {
                case FieldInstruction field when field.owner().asSymbol().equals(self) ->
                    code.fieldAccess(field.opcode(), JdkRewriter.DOOR, field.name().stringValue(), field.typeSymbol());
                case InvokeInstruction call when call.owner().asSymbol().equals(self) ->
                    code.invoke(call.opcode(), JdkRewriter.DOOR, call.name().stringValue(), call.typeSymbol(), false);
                default -> code.with(element);
            }
        }));
    }
}
