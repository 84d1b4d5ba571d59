package dev.lockstep.worker.rewrite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.List;
import java.util.stream.Stream;

/** The names that are not a learner's: packages that learner classes may not be in, and classes that their code may not use. */
final class ReservedNames {
    private static final List<String> PACKAGES = List.of("dev/lockstep/", "java/", "javax/", "jdk/", "sun/", "com/sun/");
    private static final List<String> OURS = List.of("dev/lockstep/", "java/lang/Lockstep");

    private ReservedNames() {}

    static void check(ClassModel model) {
        String name = model.thisClass().asInternalName();
        if (PACKAGES.stream().anyMatch(name::startsWith)) {
            throw new RewriteException("The package of " + name.replace('/', '.') + " is reserved: choose another one.");
        }
        Stream.concat(constants(model), declarations(model))
                .filter(text -> OURS.stream().anyMatch(text::contains)).findFirst()
                .ifPresent(text -> {
                    throw new RewriteException("This code uses a class of Lockstep itself, which lessons and exercises may not do: "
                            + "leave out what begins with dev.lockstep or java.lang.Lockstep.");
                });
    }

    private static Stream<String> declarations(ClassModel model) {
        return Stream.concat(model.fields().stream().map(field -> field.fieldType().stringValue()),
                model.methods().stream().map(method -> method.methodType().stringValue()));
    }

    private static Stream<String> constants(ClassModel model) {
        Stream.Builder<String> names = Stream.builder();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> names.add(type.asInternalName());
                case NameAndTypeEntry member -> names.add(member.type().stringValue());
                case MethodTypeEntry type -> names.add(type.descriptor().stringValue());
                default -> { }
            }
        }
        return names.build();
    }
}
