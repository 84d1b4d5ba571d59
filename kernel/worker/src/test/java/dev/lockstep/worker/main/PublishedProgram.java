package dev.lockstep.worker.main;

import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.rewrite.Rewriter;
import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.schedule.Sharing;
import dev.lockstep.worker.schedule.Sites;
import dev.lockstep.worker.schedule.Watch;
import dev.lockstep.worker.search.Explorer;
import dev.lockstep.worker.wire.Request.Search;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program in one file, as published: its first line says what is to come of it, such as {@code // fails: Stuck DEADLOCK}. */
final class PublishedProgram {
    static final Path FOLDER = Path.of("src", "test", "resources", "programs");
    private static final String LARGE = ", large";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");

    private final Path file;
    final String expected;
    /** Whether it has so many threads that its schedules are not to be counted. */
    final boolean large;
    private final Program program;
    private final LearnerClasses classes = new LearnerClasses();
    private final Sites sites = new Sites();
    private final Run run = new Run(Fibers::create, sites);
    private final Sharing sharing = new Sharing();

    private PublishedProgram(Path file) throws IOException {
        this.file = file;
        var text = Files.readString(file);
        var first = text.lines().findFirst().orElseThrow().substring("// ".length());
        large = first.endsWith(LARGE);
        expected = large ? first.substring(0, first.length() - LARGE.length()) : first;
        var rewritten = new Rewriter().rewrite(Learner.compile(name(file), text));
        classes.add(rewritten.classes());
        sites.add(rewritten.sites());
        var matcher = PACKAGE.matcher(text);
        var start = (matcher.find() ? matcher.group(1) + "." : "") + name(file);
        program = new Program(List.of(), List.of(new EntryPoint(start, "main", name(file), List.of())), List.of(), List.of());
    }

    static PublishedProgram of(Path file) {
        try {
            return new PublishedProgram(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedProgram of(String name) {
        return of(FOLDER.resolve(name + ".java"));
    }

    /** All of them, in order of name. */
    static Stream<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    Found search(Strategy strategy, long budget, boolean countAll) {
        return search(strategy, budget, countAll, List.of(), sharing);
    }

    /** A search with nothing known, in a copy of all classes of its own. */
    Found search(Strategy strategy, long budget, boolean countAll, List<Integer> prefix, Sharing known) {
        var request = new Search(program, strategy, budget, 60_000, -1, countAll, Optional.empty(), prefix, 1, Limits.interactive());
        return new Explorer(subject(known), request, System::nanoTime, (schedules, failing) -> { }).explore();
    }

    /** The program in a fresh copy of all classes. */
    ControlledProgram subject(Sharing known) {
        var loader = classes.loader(true);
        var parts = new ControlledProgram.Parts(Body.of(program, loader), Reset.of(loader), known, new Watch(List.of(), List.of()),
                Limits.interactive(), 1);
        return new ControlledProgram(run, parts);
    }

    Sharing sharing() {
        return sharing;
    }

    boolean isWrong() {
        return !expected.equals("passes");
    }

    /** What came of it in the words of the first line. */
    static String told(Found found) {
        if (!found.diverged().isEmpty() || !found.undecided().isEmpty()) {
            return "undecided: " + found.diverged() + found.undecided();
        }
        if (found.failing() > 0) {
            return found.failure().map(failing -> "fails: " + kind(failing.ending())).orElse("undecided: no failure kept");
        }
        return found.complete() || found.sampled() ? "passes" : "undecided: not complete";
    }

    private static String kind(Ending ending) {
        return switch (ending) {
            case Ending.Threw(var failure) -> "Threw " + failure.type();
            case Ending.Stuck(var reason, var tasks) -> "Stuck " + reason;
            case Ending.Exited(var status, var at) -> "Exited " + status;
            case Ending.Completed _, Ending.NoProgress _, Ending.Stopped _, Ending.LimitReached _ -> ending.getClass().getSimpleName();
        };
    }

    @Override
    public String toString() {
        return name(file);
    }
}
