package dev.lockstep.exercises.intake;

import dev.lockstep.exercises.Remark;
import dev.lockstep.kernel.CompiledCode;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the class files of a submission for what it may not do; javac's own use of the same classes is left alone. */
public final class Inspection {
    private static final String HINT = "Reflection, class loaders and stack traces have no place in a graded file: use the types by their names.";

    private final String file;
    private final List<Remark> remarks = new ArrayList<>();

    private Inspection(String file) {
        this.file = file;
    }

    /** {@return why the classes that come from that file are refused, or nothing} */
    public static List<Remark> of(CompiledCode code, String file) {
        var inspection = new Inspection(file);
        for (var one : code.classes()) {
            var model = ClassFile.of().parse(one.bytes());
            if (model.findAttribute(Attributes.sourceFile()).filter(source -> source.sourceFile().stringValue().equals(file)).isPresent()) {
                inspection.look(model);
            }
        }
        return inspection.remarks.stream().distinct().toList();
    }

    private void look(ClassModel model) {
        var name = model.thisClass().asInternalName();
        if (name.contains("/")) {
            say(0, "A package line hides in this file", "Leave every package line out.");
        }
        var parents = Stream.concat(model.superclass().stream(), model.interfaces().stream());
        parents.map(parent -> parent.asInternalName()).filter(Calls::isParent).findFirst()
                .ifPresent(parent -> say(0, "The class " + name + " extends " + parent.replace('/', '.') + ", which a graded file may not do", HINT));
        model.methods().forEach(method -> method.code().ifPresent(this::look));
    }

    private void look(CodeModel code) {
        int line = 0;
        for (CodeElement element : code) {
            if (element instanceof LineNumber at) {
                line = at.line();
            }
            var refused = refused(element);
            if (refused.isPresent()) {
                say(line, "This calls " + refused.get() + ", which a graded file may not do", HINT);
            }
        }
    }

    private static Optional<String> refused(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> Calls.refused(call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue());
            case InvokeDynamicInstruction made -> made.bootstrapArgs().stream().filter(DirectMethodHandleDesc.class::isInstance)
                    .map(DirectMethodHandleDesc.class::cast).map(Inspection::refused).flatMap(Optional::stream).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> refused(DirectMethodHandleDesc target) {
        var owner = target.owner().descriptorString();
        var name = owner.startsWith("L") ? owner.substring(1, owner.length() - 1) : owner;
        return Calls.refused(name, target.methodName(), target.lookupDescriptor());
    }

    private void say(int line, String what, String hint) {
        remarks.add(new Remark(line == 0 ? file : file + ":" + line, what + ".", hint));
    }
}
