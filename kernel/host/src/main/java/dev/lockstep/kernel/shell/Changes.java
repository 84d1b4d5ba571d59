package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.Sayings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * What an evaluation changes beside itself: a variable whose class had to be made again has lost its value, without a word from
 * JShell.
 */
final class Changes {
    private final Compiler compiler;
    private final Map<String, Owner> owners;
    private final Map<Snippet, String> classes = new HashMap<>();

    private Changes(Compiler compiler, Map<String, Owner> owners) {
        this.compiler = compiler;
        this.owners = Map.copyOf(owners);
        compiler.shell().variables().forEach(variable -> compiler.className(variable).ifPresent(name -> classes.put(variable, name)));
    }

    /** What was seen. */
    record Seen(boolean replaces, List<String> sentences) {}

    static Changes before(Compiler compiler, Map<String, Owner> owners) {
        return new Changes(compiler, owners);
    }

    Seen after(String cell, List<SnippetEvent> events) {
        var replacedTypes = new TreeSet<String>();
        boolean replaces = false;
        for (var event : events) {
            boolean overwritten = event.status() == Status.OVERWRITTEN && Optional.ofNullable(owners.get(event.snippet().id())).isPresent();
            replaces |= overwritten;
            if (overwritten && event.snippet() instanceof TypeDeclSnippet type) {
                replacedTypes.add("`" + type.name() + "`");
            }
        }
        var sentences = new TreeSet<String>();
        var reset = new HashSet<Snippet>();
        for (var entry : classes.entrySet()) {
            lost(entry.getKey(), entry.getValue()).filter(home -> !home.cell().equals(cell)).ifPresent(home -> {
                reset.add(entry.getKey());
                sentences.add(reset(entry.getKey(), home, replacedTypes));
            });
        }
        for (var event : events) {
            broken(event, cell, reset).ifPresent(sentences::add);
        }
        return new Seen(replaces || !sentences.isEmpty(), List.copyOf(sentences));
    }

    /** The cell of a variable that is still declared there but lives in a new class. */
    private Optional<Owner> lost(Snippet variable, String className) {
        boolean moved = compiler.shell().status(variable).isActive() && compiler.className(variable).filter(className::equals).isEmpty();
        return moved ? Optional.ofNullable(owners.get(variable.id())) : Optional.empty();
    }

    private static String reset(Snippet variable, Owner home, TreeSet<String> types) {
        var name = variable instanceof VarSnippet v ? v.name() : "a variable";
        return switch (types.size()) {
            case 0 -> Sayings.english("changes.something", name, home.cell());
            case 1 -> Sayings.english("changes.type", types.first(), name, home.cell());
            default -> Sayings.english("changes.types", String.join(", ", types), name, home.cell());
        };
    }

    /** JShell also takes a {@code var} of a type that was made again for broken: that it was reset says what to do, and is enough. */
    private Optional<String> broken(SnippetEvent event, String cell, Set<Snippet> reset) {
        boolean worse = event.causeSnippet() != null && event.previousStatus() == Status.VALID
                && (event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED);
        var home = Optional.ofNullable(owners.get(event.snippet().id())).filter(owner -> !owner.cell().equals(cell));
        return worse && home.isPresent() && !reset.contains(event.snippet()) && event.snippet() instanceof PersistentSnippet named
                ? Optional.of(Sayings.english("changes.broken", named.name(), home.get().cell(), cell))
                : Optional.empty();
    }
}
