package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.compile.Syntax;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/** Cuts a cell into its snippets. What cannot be cut stays whole, and the compiler says what is wrong with it. */
record Splitter(SourceCodeAnalysis analysis) {
    List<Piece> split(String cell) {
        var pieces = new ArrayList<Piece>();
        var rest = cell;
        while (!rest.isBlank()) {
            int offset = cell.length() - rest.length();
            var found = analysis.analyzeCompletion(rest);
            switch (found.completeness()) {
                case COMPLETE -> {
                    pieces.add(Piece.of(kind(found.source()), offset, found.source()));
                    rest = found.remaining();
                }
                case EMPTY -> rest = "";
                case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE, UNKNOWN -> {
                    var text = found.completeness() == SourceCodeAnalysis.Completeness.COMPLETE_WITH_SEMI ? found.source() : rest;
                    pieces.add(Piece.of(Piece.Kind.REST, offset, text));
                    rest = "";
                }
            }
        }
        return Permits.complete(pieces);
    }

    private static Piece.Kind kind(String text) {
        var parsed = Syntax.parse(text);
        if (parsed.isEmpty()) {
            return Piece.Kind.REST;
        }
        var unit = parsed.get().unit();
        if (!unit.getImports().isEmpty()) {
            return Piece.Kind.IMPORT;
        }
        for (var declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                return type.getSimpleName().contentEquals(Syntax.IMPLICIT) ? member(type) : Piece.Kind.TYPE;
            }
        }
        return Piece.Kind.REST;
    }

    private static Piece.Kind member(ClassTree implicit) {
        return implicit.getMembers().stream().anyMatch(m -> m.getKind() == Tree.Kind.METHOD) ? Piece.Kind.METHOD : Piece.Kind.REST;
    }
}
