package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.ConcurrentCalls;
import dev.lockstep.worker.hook.FieldCalls;
import dev.lockstep.worker.hook.Hooks;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** One method of the hooks, as a call that can be emitted. */
record Hook(ClassDesc owner, String name, MethodTypeDesc type) {
    private static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());

    static final Hook BEFORE_READ = action("beforeRead", ConstantDescs.CD_Object);
    static final Hook BEFORE_ARRAY_READ = action("beforeArrayRead", ConstantDescs.CD_Object, ConstantDescs.CD_int);
    static final Hook BEFORE_ARRAY_WRITE = action("beforeArrayWrite", ConstantDescs.CD_Object, ConstantDescs.CD_int);
    static final Hook MONITOR_ENTER = action("monitorEnter", ConstantDescs.CD_Object);
    static final Hook MONITOR_EXIT = action("monitorExit", ConstantDescs.CD_Object);
    static final Hook LOOP = action("loop");
    static final Hook ENTER = action("enter");
    static final Hook WATCHED =
            new Hook(HOOKS, "watched", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_int));
    static final Hook CALLED = action("called", ConstantDescs.CD_Object, ConstantDescs.CD_Object.arrayType());
    static final Hook RETURNED = action("returned", ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    static final Hook RETURNED_NOTHING = action("returnedNothing", ConstantDescs.CD_Object);
    static final Hook THREW = action("threw", ConstantDescs.CD_Object, ConstantDescs.CD_Throwable);
    static final Hook INITIALIZE = action("initialize", ConstantDescs.CD_Class);
    static final Hook BEFORE_CALL = new Hook(ClassDesc.of(ConcurrentCalls.class.getName()), "beforeCall", MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_boolean, ConstantDescs.CD_int));
    static final Hook AFTER_CALL = new Hook(BEFORE_CALL.owner(), "afterCall", BEFORE_CALL.type());
    static final Hook OPEN_CALL = new Hook(BEFORE_CALL.owner(), "openCall", BEFORE_CALL.type());
    static final Hook CLOSE_CALL = new Hook(BEFORE_CALL.owner(), "closeCall", BEFORE_CALL.type());
    static final Hook BEFORE_TRY = new Hook(BEFORE_CALL.owner(), "beforeTry", BEFORE_CALL.type());
    static final Hook TRIED_TRUE = tried("triedTrue", ConstantDescs.CD_boolean);
    static final Hook TRIED_STAMP = tried("triedStamp", ConstantDescs.CD_long);
    static final Hook TRIED_ITEM = tried("triedItem", ConstantDescs.CD_Object);
    static final Hook TRIED_ABSENT = tried("triedAbsent", ConstantDescs.CD_Object);
    static final Hook BEGUN = new Hook(BEFORE_CALL.owner(), "begun", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int));
    static final Hook CAUGHT =
            new Hook(BEFORE_CALL.owner(), "caught", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_int));
    static final Hook BEFORE_FIELD_CALL = new Hook(ClassDesc.of(FieldCalls.class.getName()), "beforeCall", MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_boolean, ConstantDescs.CD_int));
    static final Hook BEFORE_FIELD_TRY = new Hook(BEFORE_FIELD_CALL.owner(), "beforeTry", BEFORE_FIELD_CALL.type());
    static final Hook UNCONTROLLED = action("uncontrolled", ConstantDescs.CD_String);

    static Hook afterRead(TypeKind kind) {
        return action("afterRead", ConstantDescs.CD_Object, value(kind));
    }

    static Hook beforeWrite(TypeKind kind) {
        return action("beforeWrite", ConstantDescs.CD_Object, value(kind));
    }

    private static ClassDesc value(TypeKind kind) {
        return kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.asLoadable().upperBound();
    }

    private static Hook tried(String name, ClassDesc result) {
        return new Hook(BEFORE_CALL.owner(), name, MethodTypeDesc.of(ConstantDescs.CD_void, result, ConstantDescs.CD_Object, ConstantDescs.CD_int));
    }

    private static Hook action(String name, ClassDesc... parameters) {
        return new Hook(HOOKS, name, MethodTypeDesc.of(ConstantDescs.CD_void, parameters)
                .insertParameterTypes(parameters.length, ConstantDescs.CD_int));
    }

    /** Emits the call; its arguments but the site are on the stack. */
    void emit(CodeBuilder code, int site) {
        code.loadConstant(site).invokestatic(owner, name, type);
    }
}
