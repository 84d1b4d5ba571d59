package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.compile.Syntax;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Gives sealed types the {@code permits} clause that Java infers within one file: from the subtypes in the same cell. JShell
 * compiles every declaration on its own and would call such a type one without subclasses.
 */
final class Permits {
    private Permits() {}

    static List<Piece> complete(List<Piece> pieces) {
        if (pieces.stream().noneMatch(piece -> piece.text().contains("sealed"))) {
            return pieces;
        }
        var subtypes = subtypes(pieces);
        return pieces.stream().map(piece -> piece.kind() == Piece.Kind.TYPE ? complete(piece, subtypes) : piece).toList();
    }

    private static Piece complete(Piece piece, Map<String, List<String>> subtypes) {
        var parsed = Syntax.parse(piece.text());
        var type = parsed.flatMap(Permits::type);
        if (type.isEmpty() || !type.get().getModifiers().getFlags().contains(Modifier.SEALED) || !type.get().getPermitsClause().isEmpty()) {
            return piece;
        }
        var name = type.get().getSimpleName().toString();
        var names = subtypes.getOrDefault(name, List.of());
        if (names.isEmpty() || names.stream().allMatch(sub -> sub.startsWith(name + "."))) {
            return piece;
        }
        var positions = com.sun.source.util.Trees.instance(parsed.get().task()).getSourcePositions();
        int from = (int) headerEnd(positions, parsed.get(), type.get());
        int brace = piece.text().indexOf('{', from);
        return brace < 0 ? piece : piece.with(brace, " permits " + String.join(", ", names) + " ");
    }

    /** Annotations may hold braces: the body begins after everything that the header consists of. */
    private static long headerEnd(com.sun.source.util.SourcePositions positions, Syntax.Parsed parsed, ClassTree type) {
        long end = Math.max(positions.getStartPosition(parsed.unit(), type), positions.getEndPosition(parsed.unit(), type.getModifiers()));
        var header = new ArrayList<Tree>(type.getTypeParameters());
        header.addAll(type.getImplementsClause());
        Optional.ofNullable(type.getExtendsClause()).ifPresent(header::add);
        for (var part : header) {
            end = Math.max(end, positions.getEndPosition(parsed.unit(), part));
        }
        return end;
    }

    private static Map<String, List<String>> subtypes(List<Piece> pieces) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var piece : pieces) {
            if (piece.kind() == Piece.Kind.TYPE) {
                Syntax.parse(piece.text()).flatMap(Permits::type).ifPresent(type -> collect(type, "", found));
            }
        }
        return found;
    }

    private static void collect(ClassTree type, String outer, Map<String, List<String>> found) {
        var name = outer + type.getSimpleName();
        var supers = new ArrayList<Tree>(type.getImplementsClause());
        Optional.ofNullable(type.getExtendsClause()).ifPresent(supers::add);
        for (var parent : supers) {
            simpleName(parent).ifPresent(simple -> found.computeIfAbsent(simple, _ -> new ArrayList<>()).add(name));
        }
        for (var member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                collect(nested, name + ".", found);
            }
        }
    }

    private static Optional<String> simpleName(Tree type) {
        return switch (type) {
            case IdentifierTree identifier -> Optional.of(identifier.getName().toString());
            case ParameterizedTypeTree generic -> simpleName(generic.getType());
            default -> Optional.empty();
        };
    }

    private static Optional<ClassTree> type(Syntax.Parsed parsed) {
        return parsed.unit().getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast).findFirst();
    }
}
