package dev.lockstep.worker.rewrite;

import java.lang.constant.MethodTypeDesc;

/** A method that code calls, as the code names it; {@code owner} is an internal name. */
record Callee(String owner, String name, MethodTypeDesc type, Kind kind) {
    /** How it is called. */
    enum Kind { STATIC, VIRTUAL, CONSTRUCTOR }

    boolean isStatic() {
        return kind == Kind.STATIC;
    }

    /** {@return how a person would name the call, such as {@code ReentrantLock.lock}} */
    String display(String simpleOwner) {
        return kind == Kind.CONSTRUCTOR ? "new " + simpleOwner : simpleOwner + '.' + name;
    }

    /** {@return the owner's name without package and outer classes} */
    String simpleOwner() {
        return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    }
}
