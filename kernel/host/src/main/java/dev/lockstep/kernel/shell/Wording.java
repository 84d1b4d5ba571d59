package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.Sayings;
import dev.lockstep.kernel.compile.Places;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.compile.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;

/** Turns what JShell says about a snippet into diagnostics at places of the cell. */
final class Wording {
    private static final Pattern UNRESOLVED = Pattern.compile("(\\w+) (\\w+).*");

    private Wording() {}

    static List<Diagnostic> of(String cell, Places places, Piece piece, Compiler compiler, List<Snippet> snippets) {
        var all = new ArrayList<Diagnostic>();
        for (var snippet : snippets) {
            compiler.shell().diagnostics(snippet).forEach(diag -> all.add(one(cell, places, piece, diag)));
        }
        if (all.stream().noneMatch(Diagnostic::error)) {
            var words = new Words.Said(Sayings.english("compiler.silent"), Sayings.english("compiler.smaller-steps"));
            all.add(at(cell, places, piece.inCell(firstInk(piece)), piece.inCell(piece.text().length()), true, words));
        }
        return all;
    }

    static List<Diagnostic> unresolved(String cell, Places places, Piece piece, Compiler compiler, Snippet snippet) {
        var all = new ArrayList<Diagnostic>();
        if (snippet instanceof DeclarationSnippet declaration) {
            compiler.shell().unresolvedDependencies(declaration).forEach(name -> all.add(missing(cell, places, piece, name)));
        }
        compiler.shell().diagnostics(snippet).filter(Diag::isError).forEach(diag -> all.add(one(cell, places, piece, diag)));
        return all.isEmpty() ? of(cell, places, piece, compiler, List.of(snippet)) : all;
    }

    private static Diagnostic missing(String cell, Places places, Piece piece, String what) {
        var parts = UNRESOLVED.matcher(what);
        var name = parts.matches() ? parts.group(2) : what;
        var kind = parts.matches() ? parts.group(1) : "";
        var place = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(piece.text());
        int from = place.find() ? place.start() : firstInk(piece);
        return at(cell, places, piece.inCell(from), piece.inCell(from) + name.length(), true, Words.missing(kind, name));
    }

    private static Diagnostic one(String cell, Places places, Piece piece, Diag diag) {
        int from = piece.inCell(Math.max(0, diag.getStartPosition()));
        int to = Math.max(from + 1, piece.inCell(Math.max(0, diag.getEndPosition())));
        var text = piece.text().substring((int) Math.clamp(diag.getStartPosition(), 0, piece.text().length()));
        return at(cell, places, from, to, diag.isError(), Words.of(diag.getCode(), diag.getMessage(java.util.Locale.ENGLISH), text));
    }

    private static Diagnostic at(String cell, Places places, int from, int to, boolean error, Words.Said said) {
        int start = Math.min(from, places.text().length());
        int end = Math.clamp(to, start, Math.max(start, places.text().length()));
        return new Diagnostic(cell, places.line(start), places.column(start), places.line(end), places.column(end), error,
                said.message(), said.hint());
    }

    private static int firstInk(Piece piece) {
        int at = 0;
        while (at < piece.text().length() && Character.isWhitespace(piece.text().charAt(at))) {
            at++;
        }
        return at;
    }
}
