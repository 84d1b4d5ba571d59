package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.compile.Places;
import dev.lockstep.kernel.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * The compilation of one cell, whole: imports, types, methods, then the rest in order. What fails because something of the same
 * cell comes later is not an error; only what is still unresolved at the end is. Used once.
 */
final class Batch {
    private final Compiler compiler;
    private final String cell;
    private final Places places;
    private final Map<String, Owner> owners;
    private final Map<Piece, List<Snippet>> mine = new HashMap<>();
    private final List<SnippetEvent> events = new ArrayList<>();

    /** @param owners by snippet id, of all cells; this cell's are added */
    Batch(Compiler compiler, String cell, String source, Map<String, Owner> owners) {
        this.compiler = compiler;
        this.cell = cell;
        this.places = Places.of(source);
        this.owners = owners;
    }

    /** {@return what is wrong, or nothing when all of it compiled} */
    List<Diagnostic> compile(List<Piece> pieces) {
        var waiting = pieces;
        for (var kind : Piece.Kind.values()) {
            waiting = kind == Piece.Kind.REST ? waiting : anyOrder(waiting, kind);
        }
        for (var piece : waiting) {
            if (!accepted(piece)) {
                return Wording.of(cell, places, piece, compiler, mine.getOrDefault(piece, List.of()));
            }
        }
        return unresolved(pieces);
    }

    List<SnippetEvent> events() {
        return events;
    }

    /** Compiles pieces of a kind as long as one more of them compiles; {@return all others, and those that do not} */
    private List<Piece> anyOrder(List<Piece> pieces, Piece.Kind kind) {
        var now = new ArrayList<>(pieces.stream().filter(piece -> piece.kind() == kind).toList());
        untilStuck(now);
        if (kind == Piece.Kind.TYPE && !now.isEmpty()) {
            now.forEach(piece -> compiler.eval(Skeleton.of(piece.text())));
            untilStuck(now);
        }
        // What is left is wrong whatever comes first: it is tried last once more, to be reported.
        var left = new ArrayList<>(now);
        left.addAll(pieces.stream().filter(piece -> piece.kind() != kind).toList());
        return left;
    }

    private void untilStuck(List<Piece> pieces) {
        int before = pieces.size() + 1;
        while (!pieces.isEmpty() && pieces.size() < before) {
            before = pieces.size();
            pieces.removeIf(this::accepted);
        }
    }

    private boolean accepted(Piece piece) {
        var found = compiler.eval(piece.text());
        var snippets = found.stream().filter(event -> event.causeSnippet() == null).map(SnippetEvent::snippet).toList();
        mine.put(piece, snippets);
        boolean good = found.stream().noneMatch(event -> event.causeSnippet() == null && event.status() == Status.REJECTED);
        if (good) {
            snippets.forEach(snippet -> owners.put(snippet.id(), new Owner(cell, piece, places)));
            events.addAll(found);
        }
        return good;
    }

    private List<Diagnostic> unresolved(List<Piece> pieces) {
        var problems = new ArrayList<Diagnostic>();
        for (var piece : pieces) {
            for (var snippet : mine.getOrDefault(piece, List.of())) {
                var status = compiler.shell().status(snippet);
                if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                    problems.addAll(Wording.unresolved(cell, places, piece, compiler, snippet));
                }
            }
        }
        return problems;
    }
}
