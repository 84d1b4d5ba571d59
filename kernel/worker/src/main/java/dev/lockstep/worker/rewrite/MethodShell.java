package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.MethodContext.Role;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Set;

/** What surrounds a method's own code: the stop check at its entry, its call and return arrows, its {@code synchronized}. */
final class MethodShell {
    private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");

    private final MethodContext context;
    private final CodeBuilder code;
    private final MethodModel method;
    private final String name;
    private final int firstLine;
    private final boolean named;
    private final boolean watched;
    private final boolean locked;
    private final Label body;
    private final Label insideLock;

    MethodShell(MethodContext context, MethodModel method) {
        this.context = context;
        this.code = context.code();
        this.method = method;
        ClassFacts facts = context.type().facts();
        this.name = context.role() == Role.CONSTRUCTOR ? "new " + facts.simpleName() : facts.member(method.methodName().stringValue());
        this.firstLine = context.line();
        boolean synthetic = (flags() & ClassFile.ACC_SYNTHETIC) != 0 || isEnumMethod() || isRecordMethod();
        this.named = !synthetic && context.role() != Role.INITIALISER;
        this.watched = named && context.role() == Role.METHOD && !method.methodName().stringValue().startsWith("do_it$");
        this.locked = (flags() & ClassFile.ACC_SYNCHRONIZED) != 0;
        this.body = code.newLabel();
        this.insideLock = code.newLabel();
    }

    void open() {
        code.lineNumber(firstLine);
        if (isEnumMethod() && method.methodName().equalsString("values") && context.type().facts().initialiser()) {
            // EnumSet, EnumMap and valueOf come here by reflection, with no trigger before them.
            context.initialize(context.type().facts().name());
        }
        if (isStatic() && !isEnumMethod() && context.role() == Role.METHOD && context.type().isOwnHandedOut(context.type().facts().name())) {
            context.initialize(context.type().facts().name());
        }
        if (named) {
            context.emit(Hook.ENTER, name);
        }
        if (watched) {
            called();
        }
        if (locked) {
            monitor();
            context.emit(Hook.MONITOR_ENTER, "synchronized");
        }
        code.labelBinding(insideLock);
    }

    void beforeReturn(TypeKind kind) {
        if (locked) {
            monitor();
            context.emit(Hook.MONITOR_EXIT, "synchronized");
        }
        if (watched) {
            Label unwatched = code.newLabel();
            code.iload(context.scratch().watched()).ifeq(unwatched);
            returned(kind);
            code.labelBinding(unwatched);
        }
    }

    void close() {
        context.line(firstLine);
        if (locked) {
            Label handler = handler();
            monitor();
            context.emit(Hook.MONITOR_EXIT, "synchronized");
            code.athrow().exceptionCatchAll(insideLock, handler, handler);
        }
        if (watched) {
            Label handler = handler();
            Label unwatched = code.newLabel();
            code.iload(context.scratch().watched()).ifeq(unwatched).dup();
            self();
            code.swap();
            context.emit(Hook.THREW, name);
            code.labelBinding(unwatched).athrow().exceptionCatchAll(body, handler, handler);
        }
    }

    private Label handler() {
        Label handler = code.newLabel();
        code.labelBinding(handler).lineNumber(firstLine);
        return handler;
    }

    private void called() {
        Label unwatched = code.newLabel();
        int site = context.site(name);
        self();
        Hook.WATCHED.emit(code, site);
        code.dup().istore(context.scratch().watched()).ifeq(unwatched);
        self();
        List<ClassDesc> types = method.methodTypeSymbol().parameterList();
        code.loadConstant(types.size()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < types.size(); i++) {
            TypeKind kind = TypeKind.from(types.get(i));
            code.dup().loadConstant(i).loadLocal(kind, code.parameterSlot(i));
            Boxing.emit(code, types.get(i));
            code.aastore();
        }
        Hook.CALLED.emit(code, site);
        code.labelBinding(unwatched).labelBinding(body);
    }

    private void returned(TypeKind kind) {
        if (kind == TypeKind.VOID) {
            self();
            context.emit(Hook.RETURNED_NOTHING, name);
            return;
        }
        context.scratch().spill(kind);
        self();
        context.scratch().reload(kind);
        Boxing.emit(code, method.methodTypeSymbol().returnType());
        context.emit(Hook.RETURNED, name);
        context.scratch().reload(kind);
    }

    private void self() {
        if (isStatic()) {
            code.aconst_null();
        } else {
            code.aload(0);
        }
    }

    private void monitor() {
        if (isStatic()) {
            code.loadConstant(context.type().facts().symbol());
        } else {
            code.aload(0);
        }
    }

    private boolean isEnumMethod() {
        return context.type().facts().isEnum() && isStatic()
                && Set.of("values", "valueOf").contains(method.methodName().stringValue());
    }

    /** {@return whether the compiler wrote it, from the record's components} */
    private boolean isRecordMethod() {
        return method.code().stream().flatMap(body -> body.elementStream()).filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .anyMatch(dynamic -> dynamic.bootstrapMethod().owner().equals(OBJECT_METHODS));
    }

    private boolean isStatic() {
        return (flags() & ClassFile.ACC_STATIC) != 0;
    }

    private int flags() {
        return method.flags().flagsMask();
    }
}
