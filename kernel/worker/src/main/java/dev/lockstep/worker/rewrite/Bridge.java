package dev.lockstep.worker.rewrite;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** A static method with no purpose but one call, so that a method reference goes through the same rules as a call. */
record Bridge(String name, Callee callee, boolean inInterface, int line) {
    ClassDesc owner() {
        return ClassDesc.ofInternalName(callee.owner());
    }

    /** {@return the type of the bridge: the receiver, if there is one, becomes the first parameter} */
    MethodTypeDesc type() {
        return switch (callee.kind()) {
            case STATIC -> callee.type();
            case VIRTUAL -> callee.type().insertParameterTypes(0, owner());
            case CONSTRUCTOR -> callee.type().changeReturnType(owner());
        };
    }
}
