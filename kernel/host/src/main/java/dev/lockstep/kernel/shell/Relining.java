package dev.lockstep.kernel.shell;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.Map;

/**
 * Makes a class file speak of the learner's cell: SourceFile is the cell's id, line numbers are the cell's lines. Nobody after
 * this needs to know how JShell wraps snippets.
 *
 * @param cell id of the cell
 * @param lines line of the cell by line of the wrapped source; lines that are not there are JShell's own and lose their number
 */
record Relining(String cell, Map<Integer, Integer> lines) {
    byte[] apply(byte[] bytes, ClassHierarchyResolver hierarchy) {
        CodeTransform code = (builder, element) -> {
            if (element instanceof LineNumber number) {
                var line = lines.get(number.line());
                if (line != null) {
                    builder.lineNumber(line);
                }
            } else {
                builder.with(element);
            }
        };
        var everything = ClassTransform.dropping(SourceFileAttribute.class::isInstance)
                .andThen(ClassTransform.transformingMethodBodies(code))
                .andThen(ClassTransform.endHandler(builder -> builder.with(SourceFileAttribute.of(cell))));
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        return file.transformClass(file.parse(bytes), everything);
    }
}
