package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.StackTags.Tag;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls: replaced, announced or marked as uncontrolled, as {@link CallRules} says; those to {@code super} stay. */
final class Invocation {
    /** Final, so that {@code super.wait()} can only mean the same as {@code wait()}. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("wait", "notify", "notifyAll");

    private static final Set<String> FIELD_HANDLES = Set.of("java/lang/invoke/VarHandle",
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater", "java/util/concurrent/atomic/AtomicLongFieldUpdater",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater");

    private final MethodContext context;
    private final CodeBuilder code;

    Invocation(MethodContext context) {
        this.context = context;
        this.code = context.code();
    }

    void emit(InvokeInstruction call) {
        Callee callee = callee(call);
        boolean constructor = callee.kind() == Callee.Kind.CONSTRUCTOR;
        boolean special = call.opcode() == Opcode.INVOKESPECIAL && !constructor && !OF_EVERY_OBJECT.contains(callee.name());
        if (special && inherited(call, callee)) {
            return;
        }
        if (special || constructor && !isNew(callee) || call.owner().asInternalName().startsWith("[")) {
            code.with(call);
            return;
        }
        if (callee.isStatic()) {
            context.type().types().method(callee.owner(), callee.name(), callee.type().descriptorString())
                    .ifPresent(owner -> context.trigger(owner.name()));
        }
        switch (context.type().rules().of(callee)) {
            case Treatment.Plain _ -> code.with(call);
            case Treatment.Replaced(Replacement replacement) -> replaced(call, callee, replacement);
            case Treatment.Announced(boolean reads) -> announced(call, callee, reads);
            case Treatment.Uncontrolled(String name) -> {
                code.loadConstant(name);
                context.emit(Hook.UNCONTROLLED, name);
                code.with(call);
            }
        }
    }

    /** What a replaced call does cannot be asked of {@code super}: then the JDK's own code runs, and is announced like other calls. */
    private boolean inherited(InvokeInstruction call, Callee callee) {
        switch (context.type().rules().of(callee)) {
            case Treatment.Announced(boolean reads) -> announced(call, callee, reads);
            case Treatment.Replaced(Replacement replacement) when replacement.isConcurrent() -> announced(call, callee, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    static Callee callee(InvokeInstruction call) {
        String name = call.name().stringValue();
        Callee.Kind kind = call.opcode() == Opcode.INVOKESTATIC ? Callee.Kind.STATIC
                : name.equals("<init>") ? Callee.Kind.CONSTRUCTOR : Callee.Kind.VIRTUAL;
        return new Callee(call.owner().asInternalName(), name, call.typeSymbol(), kind);
    }

    private boolean isNew(Callee callee) {
        return context.tags().below(StackTags.slots(callee.type())) == Tag.NEW;
    }

    private String what(Callee callee) {
        return callee.display(context.type().simpleName(callee.owner()));
    }

    private void replaced(InvokeInstruction call, Callee callee, Replacement replacement) {
        ClassDesc result = callee.type().returnType();
        if (callee.kind() == Callee.Kind.CONSTRUCTOR) {
            int arguments = StackTags.slots(callee.type());
            if (context.tags().below(arguments + 1) != Tag.NEW) {
                code.with(call);
                return;
            }
            // The object that new made stays unfinished and is dropped with its copy; the factory's takes its place.
            List<ClassDesc> types = callee.type().parameterList();
            context.scratch().spill(types);
            code.pop2();
            context.scratch().reload(types);
            result = ClassDesc.ofInternalName(callee.owner());
        }
        replacement.emit(code, context.site(what(callee)), result);
    }

    private void announced(InvokeInstruction call, Callee callee, boolean reads) {
        Optional<Hook> tried = reads || runsCode(callee) ? Optional.empty() : Trying.hook(callee);
        announce(callee, reads, tried.isPresent());
        code.with(call);
        if (tried.isPresent()) {
            boolean wide = TypeKind.from(callee.type().returnType()).slotSize() == 2;
            (wide ? code.dup2() : code.dup()).aload(context.scratch().receiver());
        } else {
            code.aload(context.scratch().receiver()).loadConstant(reads ? 1 : 0);
        }
        context.emit(tried.orElse(runsCode(callee) ? Hook.CLOSE_CALL : Hook.AFTER_CALL), what(callee));
    }

    private void announce(Callee callee, boolean reads, boolean tries) {
        MethodTypeDesc type = callee.type();
        context.scratch().spill(type.parameterList());
        code.dup().astore(context.scratch().receiver()).aload(context.scratch().receiver());
        if (usesField(callee)) {
            context.scratch().first(TypeKind.REFERENCE);
            code.loadConstant(reads ? 1 : 0);
            context.emit(tries ? Hook.BEFORE_FIELD_TRY : Hook.BEFORE_FIELD_CALL, what(callee));
        } else {
            code.loadConstant(reads ? 1 : 0);
            context.emit(tries ? Hook.BEFORE_TRY : runsCode(callee) ? Hook.OPEN_CALL : Hook.BEFORE_CALL, what(callee));
        }
        context.scratch().reload(type.parameterList());
    }

    /** {@return whether it is handed code that it may run before it comes back} */
    private static boolean runsCode(Callee callee) {
        return !usesField(callee) && callee.type().parameterList().stream().map(ClassDesc::descriptorString)
                .anyMatch(type -> type.startsWith("Ljava/util/function/") || type.equals("Ljava/util/Comparator;"));
    }

    /** {@return whether the call's first argument is the object whose field is used} */
    private static boolean usesField(Callee callee) {
        return FIELD_HANDLES.contains(callee.owner()) && callee.type().parameterCount() > 0
                && TypeKind.from(callee.type().parameterType(0)) == TypeKind.REFERENCE && !callee.type().parameterType(0).isArray();
    }

    /** {@return whether a reference to this method must go through a bridge to be treated} */
    static boolean isTreated(ClassContext type, Callee callee) {
        boolean initialises = callee.kind() != Callee.Kind.VIRTUAL && type.triggers(callee.owner());
        return initialises || !(type.rules().of(callee) instanceof Treatment.Plain);
    }
}
