package dev.lockstep.exercises.pack;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.lockstep.kernel.compile.SourceText;
import dev.lockstep.kernel.compile.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code checks.java}, parted by top-level type. Each half is the whole file with the other half blanked out, so that its
 * lines stay what they are.
 *
 * @param driveHalf every type but {@code Judge}, and no import of the check API
 * @param judgeHalf every type but {@code Drive}
 * @param types names of its top-level types
 * @param checks what {@code @Check} marks in {@code Judge}, in order
 * @param drives methods of {@code Drive}
 */
public record ChecksFile(String driveHalf, String judgeHalf, List<String> types, List<Marked> checks, List<Method> drives) {
    /** A method with {@code @Check}. */
    public record Marked(String id, int line) {}

    /** A method that can be driven. */
    public record Method(String name, int parameters) {}

    private static final String API = "dev.lockstep.check.";

    /** {@return its halves, or empty when it does not parse} */
    public static Optional<ChecksFile> of(String source) {
        var text = SourceText.clean(source);
        return Syntax.parse(text).map(parsed -> new Parting(text, parsed).part());
    }

    private static final class Parting {
        private final StringBuilder drive;
        private final StringBuilder judge;
        private final Syntax.Parsed parsed;
        private final List<String> types = new ArrayList<>();
        private final List<Marked> checks = new ArrayList<>();
        private final List<Method> drives = new ArrayList<>();

        Parting(String text, Syntax.Parsed parsed) {
            drive = new StringBuilder(text);
            judge = new StringBuilder(text);
            this.parsed = parsed;
        }

        ChecksFile part() {
            for (var one : parsed.unit().getImports()) {
                if (one.getQualifiedIdentifier().toString().startsWith(API)) {
                    blank(drive, one);
                }
            }
            for (var tree : parsed.unit().getTypeDecls()) {
                if (tree instanceof ClassTree type) {
                    type(type, type.getSimpleName().toString());
                }
            }
            return new ChecksFile(drive.toString(), judge.toString(), List.copyOf(types), List.copyOf(checks), List.copyOf(drives));
        }

        private void type(ClassTree type, String name) {
            types.add(name);
            if (name.equals("Judge")) {
                blank(drive, type);
                methods(type).forEach(this::check);
            } else if (name.equals("Drive")) {
                blank(judge, type);
                methods(type).forEach(method -> drives.add(new Method(method.getName().toString(), method.getParameters().size())));
            }
        }

        private static List<MethodTree> methods(ClassTree type) {
            return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast).toList();
        }

        private void check(MethodTree method) {
            for (AnnotationTree mark : method.getModifiers().getAnnotations()) {
                var name = mark.getAnnotationType().toString();
                if (name.equals("Check") || name.equals(API + "Check")) {
                    mark.getArguments().forEach(argument -> checks.add(new Marked(literal(argument), line(mark))));
                }
            }
        }

        private static String literal(ExpressionTree argument) {
            var value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
            return value instanceof LiteralTree text ? String.valueOf(text.getValue()) : value.toString();
        }

        private int line(Tree tree) {
            return (int) parsed.unit().getLineMap().getLineNumber(start(tree));
        }

        private int start(Tree tree) {
            return (int) Trees.instance(parsed.task()).getSourcePositions().getStartPosition(parsed.unit(), tree);
        }

        private void blank(StringBuilder text, Tree tree) {
            int end = (int) Trees.instance(parsed.task()).getSourcePositions().getEndPosition(parsed.unit(), tree);
            for (int i = Math.max(0, start(tree)); i < end; i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }
}
