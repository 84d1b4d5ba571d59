package dev.lockstep.kernel.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Comparator;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Finds where a file is started: its public class if that has a main method, else its first class with one, static or not, with or without arguments. */
public final class Start {
    private Start() {}

    /** {@return the name of the class, {@link Syntax#IMPLICIT} for a compact source file; empty when it has none or does not parse} */
    public static Optional<String> of(String text) {
        return Syntax.parse(text).flatMap(parsed -> parsed.unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance).map(ClassTree.class::cast)
                .filter(Start::hasMain).sorted(Comparator.comparing(type -> !isPublic(type))).map(type -> type.getSimpleName().toString()).findFirst());
    }

    /** {@return whether the text only declares types and methods, none of them a main method, or nothing at all: nothing of it would run} */
    public static boolean isIdle(String text) {
        return Syntax.parse(text).filter(parsed -> parsed.unit().getTypeDecls().stream().allMatch(Start::isIdle)).isPresent();
    }

    private static boolean isIdle(Tree declared) {
        return declared instanceof ClassTree type && !hasMain(type) && (!type.getSimpleName().contentEquals(Syntax.IMPLICIT)
                || type.getMembers().stream().allMatch(member -> member instanceof MethodTree || member instanceof ClassTree));
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static boolean hasMain(ClassTree type) {
        return type.getMembers().stream().anyMatch(member -> member instanceof MethodTree method && isMain(method));
    }

    private static boolean isMain(MethodTree method) {
        var parameters = method.getParameters();
        return method.getName().contentEquals("main") && (parameters.isEmpty()
                || parameters.size() == 1 && parameters.getFirst().getType().toString().matches("(java\\.lang\\.)?String(\\[\\]|\\.\\.\\.)"));
    }
}
