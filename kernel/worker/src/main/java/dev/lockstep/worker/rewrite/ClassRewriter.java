package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.EnumConstants;
import dev.lockstep.worker.hook.SystemCalls;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;

/** Rewrites one class: its methods get hooks, its static initialiser becomes a method that can run again. */
final class ClassRewriter {
    /** Name of the method that a static initialiser becomes. */
    static final String INITIALISER = "lockstep$clinit";

    /** Name of the method that puts zero or null into every static field that is no constant. */
    static final String RESET = "lockstep$reset";

    private static final ClassDesc ENUM_CONSTANTS = ClassDesc.of(EnumConstants.class.getName());
    private static final ClassDesc SYSTEM_CALLS = ClassDesc.of(SystemCalls.class.getName());
    private static final MethodTypeDesc HASH_CODE = MethodTypeDesc.of(ConstantDescs.CD_int);
    private static final MethodTypeDesc IDENTITY = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    private static final int OWN = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    private static final int ADDED = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassFile format;
    private final ClassContext context;
    private final ClassFacts facts;

    ClassRewriter(ClassFile format, ClassContext context) {
        this.format = format;
        this.context = context;
        this.facts = context.facts();
    }

    byte[] rewrite(ClassModel model) {
        return format.build(model.thisClass(), ConstantPoolBuilder.of(model), builder -> {
            model.forEach(element -> element(builder, element));
            reset(builder);
            if (hashesByIdentity()) {
                builder.withMethodBody("hashCode", HASH_CODE, ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC, ClassRewriter::hashCode);
            }
            // A bridge's call is a plain instruction, so that no bridge asks for another one.
            context.bridges().forEach(bridge -> builder.withMethodBody(bridge.name(), bridge.type(), OWN,
                    code -> BridgeBody.emit(context, bridge, code)));
            context.switches().forEach(choice -> builder.withMethodBody(choice.name(), choice.type(), OWN, choice::emit));
        });
    }

    /** {@return the class that holds an interface's static fields, which could not change inside it} */
    Optional<byte[]> fieldHolder() {
        List<FieldFacts> state = LearnerTypes.state(facts);
        if (!facts.isInterface() || state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(format.build(ClassDesc.ofInternalName(facts.fieldHolder()), builder -> {
            builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            state.forEach(field -> builder.withField(field.name(), ClassDesc.ofDescriptor(field.descriptor()), ADDED));
        }));
    }

    private void element(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case FieldModel field -> field(builder, field);
            case MethodModel method -> method(builder, method);
            // Code that uses an API in preview: the JVM would ask for a switch, the API itself does not.
            case ClassFileVersion version -> builder.withVersion(version.majorVersion(), 0);
            default -> builder.with(element);
        }
    }

    private void field(ClassBuilder builder, FieldModel field) {
        if (!FieldFacts.of(facts.name(), field).isState()) {
            builder.with(field);
        } else if (!facts.isInterface()) {
            builder.transformField(field, (fieldBuilder, element) -> {
                if (element instanceof AccessFlags flags) {
                    fieldBuilder.withFlags(flags.flagsMask() & ~ClassFile.ACC_FINAL);
                } else {
                    fieldBuilder.with(element);
                }
            });
        }
    }

    private void method(ClassBuilder builder, MethodModel method) {
        if (method.methodName().equalsString("<clinit>")) {
            if (facts.initialiser()) {
                CodeModel body = method.code().orElseThrow();
                builder.withMethodBody(INITIALISER, ConstantDescs.MTD_void, ADDED,
                        code -> MethodBody.emit(context, method, body, code));
            }
            return;
        }
        builder.transformMethod(method, (methodBuilder, element) -> {
            switch (element) {
                case AccessFlags flags ->
                        methodBuilder.withFlags(flags.flagsMask() & ~(flags.has(AccessFlag.NATIVE) ? 0 : ClassFile.ACC_SYNCHRONIZED));
                case CodeModel body -> methodBuilder.withCode(code -> MethodBody.emit(context, method, body, code));
                default -> methodBuilder.with(element);
            }
        });
    }

    private void reset(ClassBuilder builder) {
        List<FieldFacts> state = LearnerTypes.state(facts);
        if (state.isEmpty()) {
            return;
        }
        ClassDesc holder = ClassDesc.ofInternalName(facts.fieldHolder());
        builder.withMethodBody(RESET, ConstantDescs.MTD_void, ADDED, code -> {
            for (FieldFacts field : state) {
                ClassDesc type = ClassDesc.ofDescriptor(field.descriptor());
                zero(code, TypeKind.from(type));
                code.putstatic(holder, field.name(), type);
            }
            if (facts.isEnum()) {
                code.loadConstant(facts.symbol()).invokestatic(ENUM_CONSTANTS, "forget",
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class));
            }
            code.return_();
        });
    }

    /** The JDK's tables are walked in the order of hash codes, which has to be the same in every run. */
    private boolean hashesByIdentity() {
        return !facts.isInterface() && !facts.methods().contains("hashCode()I") && facts.superclass().flatMap(JdkTypes::find)
                .filter(ClassRewriter::hashesByIdentity).isPresent();
    }

    private static boolean hashesByIdentity(Class<?> type) {
        try {
            return type.getMethod("hashCode").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static void hashCode(CodeBuilder code) {
        code.aload(0).iconst_m1().invokestatic(SYSTEM_CALLS, "identityHashCode", IDENTITY).ireturn();
    }

    private static void zero(CodeBuilder code, TypeKind kind) {
        switch (kind) {
            case REFERENCE -> code.aconst_null();
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            default -> code.iconst_0();
        }
    }
}
