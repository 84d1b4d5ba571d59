package dev.lockstep.worker.rewrite;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A static method with no purpose but one call, so that a method reference goes through the same rules as a call.
 *
 * @param receiver the type of the object it is called on: of {@code pool::execute} that of the variable, though an interface above it has the method
 */
record Bridge(String name, Callee callee, ClassDesc receiver, boolean inInterface, int line) {
    ClassDesc owner() {
        return ClassDesc.ofInternalName(callee.owner());
    }

    /** {@return the type of the bridge: the receiver, if there is one, becomes the first parameter} */
    MethodTypeDesc type() {
        return switch (callee.kind()) {
            case STATIC -> callee.type();
            case VIRTUAL -> callee.type().insertParameterTypes(0, receiver);
            case CONSTRUCTOR -> callee.type().changeReturnType(owner());
        };
    }
}
