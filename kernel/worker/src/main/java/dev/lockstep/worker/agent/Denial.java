package dev.lockstep.worker.agent;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Refuses native access to all but the JDK in the image itself, as {@code --illegal-native-access=deny} would: a virtual machine that is
 * given an option about modules does without its archived module graph, and without all that could be linked ahead because of it.
 */
final class Denial {
    /** Where the JDK says what it does when nobody has said anything. */
    static final String CLASS = "jdk/internal/module/ModuleBootstrap";
    private static final String METHOD = "addIllegalNativeAccess";
    private static final String WARN = "WARN";
    private static final String DENY = "DENY";

    private Denial() {}

    /** {@return that class, which denies by itself} */
    static byte[] in(byte[] bootstrap) {
        var classFile = JdkRewriter.classFile();
        var denied = new AtomicInteger();
        var changed = classFile.transformClass(classFile.parse(bootstrap), (builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString(METHOD)) {
                builder.transformMethod(method, MethodTransform.transformingCode((code, each) -> deny(code, each, denied)));
            } else {
                builder.with(element);
            }
        });
        if (denied.get() == 0) {
            throw new IllegalStateException("the JDK decides elsewhere about native access: Lockstep needs a JDK 25");
        }
        return changed;
    }

    private static void deny(CodeBuilder code, CodeElement element, AtomicInteger denied) {
        if (element instanceof FieldInstruction field && field.name().equalsString(WARN)) {
            denied.incrementAndGet();
            code.getstatic(field.owner().asSymbol(), DENY, field.typeSymbol());
        } else {
            code.with(element);
        }
    }
}
