package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.MethodContext.Role;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.util.HashSet;
import java.util.Set;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;

/** Rewrites the code of one method, element by element; lines, ranges and names of variables stay. */
final class MethodBody {
    private final MethodContext context;
    private final MethodShell shell;
    private final CodeRewriter rewriter;
    private final CodeBuilder code;
    private final Set<Label> handlers = new HashSet<>();

    private MethodBody(MethodContext context, MethodModel method, CodeModel model) {
        this.context = context;
        this.shell = new MethodShell(context, method);
        this.rewriter = new CodeRewriter(context, new Tallies(model.elementList()));
        this.code = context.code();
    }

    static void emit(ClassContext type, MethodModel method, CodeModel model, CodeBuilder code) {
        Role role = switch (method.methodName().stringValue()) {
            case "<init>" -> Role.CONSTRUCTOR;
            case "<clinit>" -> Role.INITIALISER;
            default -> Role.METHOD;
        };
        int firstLine = model.elementStream().filter(LineNumber.class::isInstance).map(LineNumber.class::cast)
                .mapToInt(LineNumber::line).findFirst().orElse(1);
        int locals = model instanceof CodeAttribute attribute ? attribute.maxLocals() : 0;
        MethodContext context = new MethodContext(type, role, code, locals, firstLine);
        MethodBody body = new MethodBody(context, method, model);
        body.shell.open();
        body.begin(model);
        model.elementList().forEach(body::element);
        body.shell.close();
    }

    /** What a method has called and what has thrown is told apart by what had been called before it. */
    private void begin(CodeModel model) {
        if (!model.exceptionHandlers().isEmpty()) {
            context.emit(Hook.BEGUN, "catch");
            code.istore(context.scratch().begun());
        }
    }

    private void element(CodeElement element) {
        switch (element) {
            case LabelTarget target -> {
                rewriter.label(target.label());
                code.with(target);
                if (handlers.contains(target.label())) {
                    code.iload(context.scratch().begun());
                    context.emit(Hook.CAUGHT, "catch");
                }
            }
            case LineNumber number -> {
                context.line(number.line());
                code.with(number);
            }
            case ExceptionCatch handler -> guard(handler);
            case ReturnInstruction result -> {
                shell.beforeReturn(result.typeKind());
                rewriter.instruction(result);
            }
            case Instruction instruction -> rewriter.instruction(instruction);
            default -> code.with(element);
        }
    }

    private void guard(ExceptionCatch handler) {
        context.tags().handler(handler.handler());
        handlers.add(handler.handler());
        // javac guards the release of a monitor by itself: a release that is refused would be tried for ever.
        if (handler.catchType().isPresent() || !handler.handler().equals(handler.tryStart())) {
            code.with(handler);
        }
    }
}
