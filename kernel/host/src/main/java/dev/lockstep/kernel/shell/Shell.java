package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Sayings;
import dev.lockstep.kernel.compile.Bounds;
import dev.lockstep.kernel.compile.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One session's compiler state: the cells that were accepted, in order. A refused cell leaves no trace: the state is made again
 * from the accepted ones, which gives the same class names. Not thread-safe.
 */
public final class Shell implements CellCompiler {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Supplier<Compiler> compilers;
    private final List<Said> accepted = new ArrayList<>();
    private Optional<State> state = Optional.empty();

    /** An accepted cell. */
    private record Said(String cell, String source, List<Piece> pieces) {}

    /** A compiler with what is known about its snippets. */
    private record State(Compiler compiler, Map<String, Owner> owners) {}

    Shell(Supplier<Compiler> compilers) {
        this.compilers = compilers;
    }

    @Override
    public Compiled compile(String cell, String source) {
        var refused = Bounds.refuse(cell, source);
        if (refused.isPresent()) {
            return new Compiled.Refused(List.of(refused.get()));
        }
        var done = Deadline.within(LIMIT, () -> compileNow(cell, source));
        if (done.isEmpty()) {
            // The compiler is still busy with it, or broken by it: it is never used again.
            state = Optional.empty();
            return new Compiled.Refused(List.of(new Diagnostic(cell, 1, 1, 1, 1, true,
                    Sayings.english("compiler.late", LIMIT.toSeconds()), Sayings.english("compiler.smaller-steps"))));
        }
        return done.get();
    }

    /** Compiles on this thread, without a limit of time: whoever asked sees to both. */
    Compiled compileNow(String cell, String source) {
        var now = state();
        var pieces = new Splitter(now.compiler().analysis()).split(source);
        var before = Changes.before(now.compiler(), now.owners());
        var batch = new Batch(now.compiler(), cell, source, now.owners());
        var problems = batch.compile(pieces);
        if (!problems.isEmpty()) {
            close();
            return new Compiled.Refused(problems);
        }
        var code = Assembly.of(now.compiler(), now.owners(), cell, pieces, before.after(cell, batch.events()));
        if (!code.entryPoints().stream().allMatch(entry -> now.compiler().collector().has(entry.className()))) {
            // Of what is far too long there are snippets without class files, and no word about it.
            close();
            return new Compiled.Refused(List.of(new Diagnostic(cell, 1, 1, 1, 1, true, Sayings.english("compiler.too-large"), Sayings.english("compiler.smaller-steps"))));
        }
        now.compiler().collector().markSent();
        accepted.add(new Said(cell, source, pieces));
        return new Compiled.Accepted(code);
    }

    private State state() {
        if (state.isEmpty()) {
            var again = new State(compilers.get(), new HashMap<>());
            for (var said : accepted) {
                new Batch(again.compiler(), said.cell(), said.source(), again.owners()).compile(said.pieces());
                again.compiler().collector().markSent();
            }
            state = Optional.of(again);
        }
        return state.get();
    }

    @Override
    public void clear() {
        accepted.clear();
        close();
    }

    @Override
    public void close() {
        state.ifPresent(old -> old.compiler().close());
        state = Optional.empty();
    }
}
