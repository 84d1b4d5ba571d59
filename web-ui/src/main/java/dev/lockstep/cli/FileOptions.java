package dev.lockstep.cli;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import dev.lockstep.worker.program.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code explore} take alike. */
final class FileOptions {
    static final long USUAL_SEED = 1;
    private static final long MOST_BYTES = 1 << 20;

    /** How a result is written. */
    enum Format { TEXT, JSON, MERMAID }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A .java file: a class with a main method, a compact source file, or text as pasted into a cell. "
            + "Or a pack: a folder, a zip, or the id of a built-in one; then --lesson and --cell choose.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + USUAL_SEED,
            description = "Seeds Random and sampled schedules (default: ${DEFAULT-VALUE}; explore tries more where random numbers are drawn).")
    long seed;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    Format format = Format.TEXT;

    @Option(names = "--watch", split = ",", paramLabel = "TYPE", description = "Types whose calls are drawn.")
    List<String> watch = List.of();

    @Option(names = "--fields", split = ",", paramLabel = "FIELD", description = "Type.field or variable names whose changes are drawn.")
    List<String> fields = List.of();

    @Option(names = "--lesson", paramLabel = "ID", description = "Of a pack: this lesson.")
    Optional<String> lesson = Optional.empty();

    @Option(names = "--cell", paramLabel = "ID", description = "Of a lesson: this cell, after those that it needs.")
    Optional<String> cell = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    Optional<Path> data = Optional.empty();

    @Mixin
    private ContainmentOptions containment = new ContainmentOptions();

    /** {@return the limits of one evaluation} */
    Limits limits() {
        return containment.limits(pack().stream().toList()).evaluation().withSpurious(spurious).withSlow(slow);
    }

    @Option(names = "--spurious", description = "Waits may also end though nobody has notified, as the Java platform allows: once for each task.")
    boolean spurious;

    @Option(names = "--slow", description = "Tasks may be as slow as any: sleeps and time-outs may also end while tasks can go on.")
    boolean slow;

    /** {@return the pack that was named in the place of a file, if it was one} */
    Optional<Pack> pack() {
        String name = file.toString();
        boolean named = Files.isRegularFile(file.resolve("pack.yaml")) || name.endsWith(".zip") && Files.isRegularFile(file)
                || !Files.exists(file) && Packs.builtIn().contains(name);
        if (!named) {
            return Optional.empty();
        }
        var reading = Packs.read(name);
        if (reading.pack().isEmpty() || !reading.errors().isEmpty()) {
            throw usage(reading.problems().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\nSee pack check.")));
        }
        reading.pack().map(pack -> pack.requires().unmet()).filter(unmet -> !unmet.isEmpty()).ifPresent(unmet -> {
            throw usage(String.join("\n", unmet));
        });
        return reading.pack();
    }

    /** {@return the file's text}; a usage error when there is none to read */
    ProgramFile program() {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw usage("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw usage(file + " is larger than 1 MB, which no program for this tool is.");
            }
            var program = new ProgramFile(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
            if (Kernel.isIdle(program)) {
                throw usage(file + " has no main method and no statements: nothing of it would run.");
            }
            return program;
        } catch (CharacterCodingException e) {
            throw usage(file + " is not UTF-8 text: save it as UTF-8.");
        } catch (IOException e) {
            throw usage(file + " cannot be read: " + e.getMessage());
        }
    }

    /** {@return a kernel for one program}; that it contains programs less than it should is said */
    Kernel kernel() {
        var kernel = Kernel.start(containment.in(KernelOptions.in(data.orElseGet(DataFolders::usual)).withWarm(0, 0), pack().stream().toList()));
        if (!kernel.note().isEmpty()) {
            spec.commandLine().getErr().println(kernel.note());
        }
        return kernel;
    }

    /** {@return choices such as {@code 0,1,1}} */
    List<Integer> choices(String text) {
        try {
            return text.isBlank() ? List.of() : java.util.Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf)
                    .peek(choice -> {
                        if (choice < 0) {
                            throw new NumberFormatException();
                        }
                    }).toList();
        } catch (NumberFormatException e) {
            throw usage("Choices are numbers with commas between them, such as 0,1,1, not [" + text + "].");
        }
    }

    /** {@return what a replay must be told beside its choices} */
    String how() {
        return (spurious ? " --spurious" : "") + (slow ? " --slow" : "");
    }

    CommandLine.ParameterException usage(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
