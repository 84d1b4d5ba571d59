package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Answers questions about a cell that is being written. It holds a compiler of its own with the cells above as they stand, and
 * forgets the cell again after every answer. Runs nothing, sets itself no limit of time. Not thread-safe.
 */
public final class Advisor implements AutoCloseable {
    private static final int MOST_PROPOSALS = 80;
    private static final int MOST_SIGNATURES = 40;
    private static final int MOST_DECLARED = 12;

    private final Supplier<Compiler> compilers;
    private Optional<Compiler> compiler = Optional.empty();
    private List<Text> above = List.of();
    /** Snippets of the cells above; every other one is of the cell in question. */
    private final Set<String> kept = new HashSet<>();
    private List<String> before = List.of();

    /** A cell's text. */
    public record Text(String cell, String source) {}

    Advisor(Supplier<Compiler> compilers) {
        this.compilers = compilers;
    }

    /** {@return what there is to say about a cell that stands below others} */
    public Advice answer(List<Text> upper, Text cell, Question question) {
        var now = with(upper);
        return switch (question) {
            case Question.Complete(int at) -> complete(cut(now, cell, at));
            case Question.Explain(int at) -> explain(cut(now, cell, at));
            case Question.Errors() -> faults(now, cell);
        };
    }

    /** The compiler with these cells; those that are there already are kept. */
    private Compiler with(List<Text> upper) {
        boolean grows = compiler.isPresent() && upper.size() >= above.size() && upper.subList(0, above.size()).equals(above);
        if (!grows) {
            close();
            compiler = Optional.of(compilers.get());
            keep(compiler.get());
        }
        var now = compiler.get();
        if (upper.size() > above.size()) {
            if (forget(now)) {
                return with(upper);
            }
            upper.subList(above.size(), upper.size()).forEach(text -> put(now, text.cell(), text.source(), new Splitter(now.analysis()).split(text.source())));
            keep(now);
        }
        above = List.copyOf(upper);
        return now;
    }

    private void keep(Compiler now) {
        now.shell().snippets().map(Snippet::id).forEach(kept::add);
        now.collector().markSent();
    }

    private static List<dev.lockstep.kernel.Diagnostic> put(Compiler now, String cell, String source, List<Piece> pieces) {
        return new Batch(now, cell, source, new HashMap<>()).compile(pieces);
    }

    /** Takes away whatever is not of the cells above. What one of those was replaced by is gone for good: then all begins anew. */
    private boolean forget(Compiler now) {
        before = List.of();
        var mine = new ArrayList<>(now.shell().snippets().filter(snippet -> !kept.contains(snippet.id())).toList());
        mine.reversed().forEach(snippet -> {
            if (now.shell().status(snippet).isActive()) {
                now.shell().drop(snippet);
            }
        });
        boolean replaced = now.shell().snippets().anyMatch(snippet -> kept.contains(snippet.id())
                && now.shell().status(snippet) == Snippet.Status.OVERWRITTEN);
        if (replaced) {
            close();
        }
        return replaced;
    }

    /** The compiler with nothing but the cells above. */
    private Compiler alone(Compiler now) {
        var upper = above;
        return forget(now) ? with(upper) : now;
    }

    private Advice faults(Compiler now, Text cell) {
        var fresh = alone(now);
        var found = put(fresh, cell.cell(), cell.source(), new Splitter(fresh.analysis()).split(cell.source()));
        forget(fresh);
        return new Advice.Faults(found);
    }

    /** The snippet in question up to the place in question, and where it begins. */
    private record Cut(String text, int offset, Compiler compiler) {}

    private Cut cut(Compiler now, Text cell, int at) {
        var text = cell.source().substring(0, Math.clamp(at, 0, cell.source().length()));
        var pieces = new Splitter(now.analysis()).split(text);
        if (pieces.isEmpty()) {
            return new Cut("", text.length(), now);
        }
        boolean ended = text.stripTrailing().endsWith(";") || text.stripTrailing().endsWith("}");
        var last = pieces.getLast();
        var earlier = ended ? pieces : pieces.subList(0, pieces.size() - 1);
        var texts = earlier.stream().map(Piece::text).toList();
        var ready = now;
        if (!texts.equals(before)) {
            ready = alone(now);
            put(ready, cell.cell(), text, earlier);
            before = texts;
        }
        return ended ? new Cut("", text.length(), ready) : new Cut(text.substring(last.offset()), last.offset(), ready);
    }

    private static Advice complete(Cut cut) {
        var analysis = cut.compiler().analysis();
        int[] anchor = {0};
        var found = new LinkedHashMap<String, SourceCodeAnalysis.Suggestion>();
        analysis.completionSuggestions(cut.text(), cut.text().length(), anchor).forEach(each -> found.merge(each.continuation(), each,
                (one, other) -> one.matchesType() ? one : other));
        var best = found.values().stream().filter(each -> !each.continuation().contains("$")).sorted((one, other) ->
                Boolean.compare(other.matchesType(), one.matchesType())).limit(MOST_PROPOSALS).toList();
        var stem = cut.text().substring(0, anchor[0]);
        var proposals = new ArrayList<Advice.Proposal>();
        for (var each : best) {
            var signature = proposals.size() < MOST_SIGNATURES ? signature(analysis, stem, each.continuation()) : "";
            proposals.add(new Advice.Proposal(each.continuation(), signature, each.matchesType()));
        }
        return proposals.isEmpty() ? new Advice.Nothing() : new Advice.Completions(cut.offset() + anchor[0], proposals);
    }

    private static String signature(SourceCodeAnalysis analysis, String stem, String continuation) {
        var code = stem + continuation.replaceFirst("\\)$", "");
        return analysis.documentation(code, code.length(), false).stream().findFirst().map(SourceCodeAnalysis.Documentation::signature)
                .map(Advisor::plain).orElse("");
    }

    private static Advice explain(Cut cut) {
        if (cut.text().isBlank()) {
            return new Advice.Nothing();
        }
        var all = cut.compiler().analysis().documentation(cut.text(), cut.text().length(), true);
        if (all.isEmpty() && Character.isJavaIdentifierPart(cut.text().charAt(cut.text().length() - 1))) {
            // The name of a method is one only in a call.
            all = cut.compiler().analysis().documentation(cut.text() + "(", cut.text().length() + 1, true);
        }
        var found = all.stream().limit(MOST_DECLARED)
                .map(each -> new Advice.Declared(plain(each.signature()), Javadoc.plain(Optional.ofNullable(each.javadoc()).orElse("")))).distinct().toList();
        return found.isEmpty() ? new Advice.Nothing() : new Advice.Explanation(found);
    }

    /** JShell's wrappers are nobody's business. */
    private static String plain(String signature) {
        return signature.replaceAll("(?:REPL\\.)?\\$JShell\\$\\w+[.$]", "").replaceAll("\\bjava(?:\\.[a-z]\\w*)+\\.(?=[A-Z])", "");
    }

    @Override
    public void close() {
        compiler.ifPresent(Compiler::close);
        compiler = Optional.empty();
        above = List.of();
        before = List.of();
        kept.clear();
    }
}
