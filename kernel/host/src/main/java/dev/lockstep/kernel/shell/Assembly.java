package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.kernel.compile.Start;
import dev.lockstep.kernel.compile.Syntax;
import dev.lockstep.worker.program.Program.EntryPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Snippet;

/** Puts together what one cell compiled to: its classes in terms of cells and lines, its entry points. */
final class Assembly {
    private static final String ENTRY = "do_it$";

    private Assembly() {}

    static CellCode of(Compiler compiler, Map<String, Owner> owners, String cell, List<Piece> pieces, Changes.Seen seen) {
        var relinings = relinings(compiler, owners);
        var classes = new ArrayList<ClassFile>();
        var hierarchy = compiler.collector().family().resolver();
        compiler.collector().classes().forEach((name, bytes) -> {
            var relining = Optional.ofNullable(relinings.get(outermost(name))).orElse(new Relining(cell, Map.of()));
            classes.add(new ClassFile(name, relining.apply(bytes, hierarchy)));
        });
        var entries = Stream.concat(compiler.collector().invocations().stream().map(name -> new EntryPoint(name, ENTRY, cell, List.of())),
                start(compiler, owners, cell, pieces)).toList();
        return new CellCode(classes, entries, showsValue(compiler, pieces), seen.replaces(), seen.sentences());
    }

    /** A cell that only declares is a program when one of its methods or types has a main: that is started, when its variables have their values. */
    private static Stream<EntryPoint> start(Compiler compiler, Map<String, Owner> owners, String cell, List<Piece> pieces) {
        var own = compiler.shell().snippets().filter(snippet -> compiler.shell().status(snippet).isActive())
                .filter(snippet -> Optional.ofNullable(owners.get(snippet.id())).filter(owner -> pieces.contains(owner.piece())).isPresent()).toList();
        if (own.stream().anyMatch(Assembly::acts)) {
            return Stream.empty();
        }
        return own.stream().flatMap(snippet -> mainOf(compiler, snippet).stream()).map(name -> new EntryPoint(name, "main", cell, List.of())).limit(1);
    }

    private static boolean acts(Snippet snippet) {
        return snippet.kind() == Snippet.Kind.STATEMENT || snippet.kind() == Snippet.Kind.EXPRESSION;
    }

    /** The class whose main would be started: that of the snippet itself for a method, the one it declares for a type. */
    private static Optional<String> mainOf(Compiler compiler, Snippet snippet) {
        var within = Start.of(snippet.source());
        return within.flatMap(type -> compiler.className(snippet).map(name -> type.equals(Syntax.IMPLICIT) ? name : name + "$" + type));
    }

    private static Map<String, Relining> relinings(Compiler compiler, Map<String, Owner> owners) {
        var wanted = compiler.collector().classes().keySet().stream().map(Assembly::outermost).collect(java.util.stream.Collectors.toSet());
        var found = new HashMap<String, Relining>();
        compiler.shell().snippets().forEach(snippet -> {
            var owner = Optional.ofNullable(owners.get(snippet.id()));
            var name = owner.flatMap(_ -> compiler.className(snippet)).filter(wanted::contains);
            if (name.isPresent() && owner.isPresent()) {
                var lines = owner.get().lines(compiler.analysis().wrapper(snippet));
                // Overloads of one method share a class, whose file name can be that of one cell only.
                found.merge(name.get(), new Relining(owner.get().cell(), lines), Assembly::both);
            }
        });
        return found;
    }

    private static Relining both(Relining one, Relining other) {
        var lines = new HashMap<>(other.lines());
        lines.putAll(one.lines());
        return new Relining(one.cell(), lines);
    }

    private static String outermost(String className) {
        int end = className.indexOf('$', className.indexOf("$JShell$") + "$JShell$".length());
        return end < 0 ? className : className.substring(0, end);
    }

    /** An expression shows its value unless a semicolon ends it, as in a notebook. */
    private static boolean showsValue(Compiler compiler, List<Piece> pieces) {
        if (pieces.isEmpty() || compiler.collector().invocations().isEmpty()) {
            return false;
        }
        var last = pieces.getLast();
        var ink = last.text().strip();
        return last.kind() == Piece.Kind.REST && !ink.endsWith(";") && !ink.endsWith("}")
                && compiler.shell().snippets().reduce((one, other) -> other).filter(Assembly::isExpression).isPresent();
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.subKind().hasValue() && snippet.subKind() != Snippet.SubKind.VAR_DECLARATION_SUBKIND
                && snippet.subKind() != Snippet.SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
    }
}
