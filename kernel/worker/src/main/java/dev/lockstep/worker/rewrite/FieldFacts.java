package dev.lockstep.worker.rewrite;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;

/**
 * A field as a learner class declares it, before anything is rewritten.
 *
 * @param owner internal name of the declaring class
 * @param constant whether the class file itself holds its value
 */
record FieldFacts(String owner, String name, String descriptor, int flags, boolean constant) {
    /** javac's switch for {@code assert}: always off-switched, since a learner's assertions always count. */
    static final String ASSERTIONS = "$assertionsDisabled";

    static FieldFacts of(String owner, FieldModel field) {
        return new FieldFacts(owner, field.fieldName().stringValue(), field.fieldType().stringValue(), field.flags().flagsMask(),
                field.findAttribute(Attributes.constantValue()).isPresent());
    }

    /** {@return the key that it has within its class} */
    String key() {
        return key(name, descriptor);
    }

    static String key(String name, String descriptor) {
        return name + ' ' + descriptor;
    }

    boolean isStatic() {
        return (flags & ClassFile.ACC_STATIC) != 0;
    }

    boolean isVolatile() {
        return (flags & ClassFile.ACC_VOLATILE) != 0;
    }

    /** {@return whether it is javac's switch for assertions} */
    boolean assertions() {
        return name.equals(ASSERTIONS) && (flags & ClassFile.ACC_SYNTHETIC) != 0;
    }

    /** {@return whether it may change at any time: final fields and those of the compiler do not} */
    boolean changes() {
        return (flags & (ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    /** {@return whether only a constructor writes it} */
    boolean isOfConstructors() {
        return (flags & (ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    /** {@return whether a new run must begin with it zero} */
    boolean isState() {
        return isStatic() && !constant && !assertions();
    }
}
