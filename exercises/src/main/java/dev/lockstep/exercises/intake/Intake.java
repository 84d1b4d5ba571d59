package dev.lockstep.exercises.intake;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.lockstep.exercises.Remark;
import dev.lockstep.exercises.Submission;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.compile.Bounds;
import dev.lockstep.kernel.compile.SourceText;
import dev.lockstep.kernel.compile.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of a submission before a compiler sees it. */
public sealed interface Intake {
    /** It goes on to the compiler. */
    record Accepted(ProgramFile file) implements Intake {}

    /** It does not, and why. */
    record Refused(List<Remark> remarks) implements Intake {}

    /**
     * Looks at a submission.
     *
     * @param taken type names that it may not declare, and whose they are, such as {@code "is given with the exercise"}
     */
    static Intake of(Submission submission, Map<String, String> taken) {
        if (!submission.refusal().isEmpty()) {
            return refused(new Remark(submission.name(), submission.refusal(), ""));
        }
        var text = SourceText.clean(submission.text());
        if (text.isBlank()) {
            return refused(new Remark(submission.name(), "This file is empty.", "Hand in the classes that the exercise asks for."));
        }
        var bounds = Bounds.refuse(submission.name(), submission.text());
        if (bounds.isPresent()) {
            return refused(Remark.of(bounds.get()));
        }
        var remarks = new ArrayList<Remark>();
        // What does not parse is the compiler's to explain, with line and column.
        Syntax.parse(text).ifPresent(parsed -> {
            for (var type : parsed.unit().getTypeDecls()) {
                if (type instanceof ClassTree declared) {
                    look(declared, submission.name() + ":" + line(parsed, declared), taken, remarks);
                }
            }
        });
        return remarks.isEmpty() ? new Accepted(new ProgramFile(submission.name(), submission.text())) : new Refused(remarks);
    }

    private static void look(ClassTree type, String place, Map<String, String> taken, List<Remark> remarks) {
        var name = type.getSimpleName().toString();
        if (name.equals(Syntax.IMPLICIT)) {
            remarks.add(new Remark(place, "A method or field stands outside of any class.", "Put it into a class."));
        } else if (taken.containsKey(name)) {
            remarks.add(new Remark(place, "The type " + name + " " + taken.get(name) + ".", "Remove it from your file, or give it another name."));
        }
    }

    private static long line(Syntax.Parsed parsed, ClassTree type) {
        CompilationUnitTree unit = parsed.unit();
        return unit.getLineMap().getLineNumber(Math.max(0, Trees.instance(parsed.task()).getSourcePositions().getStartPosition(unit, type)));
    }

    private static Intake refused(Remark remark) {
        return new Refused(List.of(remark));
    }
}
