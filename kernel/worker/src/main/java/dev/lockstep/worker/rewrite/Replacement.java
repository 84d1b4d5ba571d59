package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.Replaces;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** A method of {@code hook} that stands in for one of the JDK. */
record Replacement(Class<?> replaced, String key, ClassDesc owner, String name, MethodTypeDesc type) {

    static Replacement of(Method method, Replaces replaces) {
        MethodTypeDesc type = MethodType.methodType(method.getReturnType(), method.getParameterTypes()).describeConstable().orElseThrow();
        boolean receiver = !replaces.isStatic() && !replaces.name().equals("<init>");
        MethodTypeDesc arguments = MethodTypeDesc.of(type.returnType(),
                type.parameterList().subList(receiver ? 1 : 0, type.parameterCount() - 1));
        return new Replacement(replaces.owner(), key(replaces.name(), arguments, replaces.isStatic()),
                ClassDesc.of(method.getDeclaringClass().getName()), method.getName(), type);
    }

    /** {@return what a call must have in common with the replaced method beside its owner} */
    static String key(String name, MethodTypeDesc type, boolean isStatic) {
        String descriptor = type.descriptorString();
        boolean marked = isStatic && !name.equals("<init>");
        return (marked ? "static " : "") + name + descriptor.substring(0, descriptor.indexOf(')'));
    }

    boolean isConcurrent() {
        return replaced.getName().startsWith("java.util.concurrent.");
    }

    /** Emits the call; receiver and arguments are on the stack. */
    void emit(CodeBuilder code, int site, ClassDesc result) {
        code.loadConstant(site).invokestatic(owner, name, type);
        if (!result.equals(type.returnType()) && !result.isPrimitive() && !result.equals(ConstantDescs.CD_Object)) {
            code.checkcast(result);
        }
    }
}
