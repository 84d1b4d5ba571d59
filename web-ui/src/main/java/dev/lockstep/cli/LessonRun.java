package dev.lockstep.cli;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Session;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Verdicts;
import dev.lockstep.web.words.Words;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code lockstep run lesson.md} or {@code run PACK}: runs cells in order, each as its fence means it. */
final class LessonRun {
    private final FileOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words = Words.in(Locale.getDefault());

    LessonRun(FileOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    static boolean isLesson(Path file) {
        return file.toString().endsWith(".md");
    }

    int run() {
        if (!Files.isRegularFile(options.file)) {
            throw options.usage("There is no file " + options.file + ".");
        }
        return run(List.of(lesson(options.file.toAbsolutePath().normalize())));
    }

    /** Runs lessons, each in a session of its own; with {@code --cell}, only that cell and what it needs. */
    int run(List<Lesson> lessons) {
        if (options.cell.isPresent() && lessons.stream().flatMap(lesson -> lesson.cells().stream()).noneMatch(this::meant)) {
            throw options.usage("There is no cell " + options.cell.get() + ". There are: " + lessons.stream()
                    .flatMap(lesson -> lesson.cells().stream()).map(CellBlock::id).collect(Collectors.joining(", ")) + ".");
        }
        boolean allAsMeant = true;
        try (var kernel = options.kernel()) {
            for (Lesson lesson : lessons) {
                allAsMeant &= run(lesson, kernel);
            }
        }
        return allAsMeant ? Exit.OK : Exit.FAILED;
    }

    private boolean meant(CellBlock block) {
        return options.cell.map(block.id()::equals).orElse(!block.setup());
    }

    private boolean run(Lesson lesson, Kernel kernel) {
        List<Cell> cells = PackCells.notebook(lesson);
        boolean allAsMeant = true;
        try (Session session = kernel.openSession()) {
            for (CellBlock block : lesson.cells()) {
                if (meant(block)) {
                    out.println(words.say("cli.cell", block.id()));
                    allAsMeant &= asMeant(session, cells, block, lesson.expects(block.id()));
                    out.flush();
                }
            }
        }
        return allAsMeant;
    }

    /** Runs one cell. {@return whether it did what its fence says: a failing cell fails, every other one ends as expected} */
    private boolean asMeant(Session session, List<Cell> cells, CellBlock block, List<ExpectBlock> expects) {
        return switch (block.run()) {
            case FIRST -> ran(session, cells, block, expects, RunOptions.controlled());
            case LIVE -> ran(session, cells, block, expects, RunOptions.live());
            case FAILING -> !passes(session, cells, block);
            case ALL -> passes(session, cells, block) & ran(session, cells, block, expects, RunOptions.controlled());
        };
    }

    private boolean ran(Session session, List<Cell> cells, CellBlock block, List<ExpectBlock> expects, RunOptions run) {
        var result = session.run(cells, block.id(), run, new RunListener() {
            @Override
            public void output(String cell, int task, boolean error, String text) {
                (error ? err : out).print(text);
            }
        });
        out.println(Outcomes.text(result.outcome(), words));
        return ended(result.outcome(), expects);
    }

    /** {@return whether it ended as the author says; where nothing is said, it has to complete} */
    private static boolean ended(Outcome outcome, List<ExpectBlock> expects) {
        String expected = expects.stream().map(ExpectBlock::verdict).filter(verdict -> !verdict.isEmpty()).findFirst().orElse("");
        return switch (expected) {
            case "stuck" -> outcome instanceof Outcome.Stuck;
            case "throws" -> outcome instanceof Outcome.Threw;
            default -> outcome instanceof Outcome.Completed;
        };
    }

    private boolean passes(Session session, List<Cell> cells, CellBlock block) {
        long budget = block.budget() > 0 ? block.budget() : 100_000;
        var found = session.explore(cells, block.id(), ExploreOptions.breakIt(budget, Duration.ofSeconds(60)), RunListener.SILENT);
        out.println(Verdicts.text(found.verdict(), words));
        return found.verdict().passes();
    }

    /** The lesson whose page that file is; its pack is the nearest folder above with a pack.yaml, or the page alone. */
    private Lesson lesson(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pack.yaml"))) {
                var reading = Packs.read(folder);
                reading.problems().forEach(problem -> err.println(problem));
                Path lessonFolder = Objects.requireNonNull(file.getParent());
                return reading.pack().stream().map(Pack::lessons).flatMap(List::stream)
                        .filter(lesson -> lessonFolder.endsWith(Path.of("lessons", lesson.folder())))
                        .findFirst().orElseThrow(() -> options.usage(file + " is not a lesson of its pack."));
            }
        }
        var reading = Packs.readLesson(file);
        reading.problems().forEach(problem -> err.println(problem));
        return reading.pack().stream().map(Pack::lessons).flatMap(List::stream).filter(lesson -> !lesson.cells().isEmpty()).findFirst()
                .orElseThrow(() -> options.usage(file + " is not a lesson: it has no cell, which is a fence that begins with ```java cell."));
    }
}
