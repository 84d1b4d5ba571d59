package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.Sayings;
import dev.lockstep.worker.program.Program.EntryPoint;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles whole files together, in memory and in the unnamed package, against java.base alone. Thread-safe. */
public final class FileCompiler {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_DIAGNOSTICS = 50;
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xlint:none", "-g:source,lines", "-parameters", "-implicit:none", "-classpath", "", "--limit-modules", "java.base");

    /** The one part of java.base that is in preview and that a course uses: who names it means it. */
    private static final String PREVIEW = "StructuredTaskScope";

    /** A file manager keeps what it read of the platform: making one costs more than a small compilation. */
    private final Queue<JavaFileManager> platforms = new ConcurrentLinkedQueue<>();

    /** Compiles; a file with a main method gives the code its entry point, the first such file wins. */
    public Compilation compile(List<ProgramFile> files) {
        return compile(files, false);
    }

    /** Compiles a judge half: the same, and the API of checks can be imported. */
    public Compilation compileJudge(List<ProgramFile> files) {
        return compile(files, true);
    }

    private Compilation compile(List<ProgramFile> files, boolean checks) {
        var cleaned = new ArrayList<ProgramFile>();
        for (var file : files) {
            var refused = Bounds.refuse(file.name(), file.text());
            if (refused.isPresent()) {
                return new Compilation.Rejected(List.of(refused.get()));
            }
            cleaned.add(new ProgramFile(file.name(), SourceText.clean(file.text())));
        }
        return Deadline.within(LIMIT, () -> compileNow(cleaned, checks)).orElseGet(() -> late(files));
    }

    /** Compiles on this thread, without limits of size or time: whoever asked sees to both. */
    public Compilation compileHere(List<ProgramFile> files, boolean checks) {
        return compileNow(files.stream().map(file -> new ProgramFile(file.name(), SourceText.clean(file.text()))).toList(), checks);
    }

    private static Compilation late(List<ProgramFile> files) {
        var name = files.isEmpty() ? "" : files.getFirst().name();
        return new Compilation.Rejected(List.of(new Diagnostic(name, 1, 1, 1, 1, true,
                Sayings.english("compiler.late", LIMIT.toSeconds()), Sayings.english("compiler.smaller-steps"))));
    }

    private Compilation compileNow(List<ProgramFile> files, boolean checks) {
        var said = new DiagnosticCollector<JavaFileObject>();
        var platform = Optional.ofNullable(platforms.poll()).orElseGet(() -> JAVAC.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));
        var memory = new MemoryFiles(platform, checks);
        var sources = files.stream().map(file -> new MemoryFiles.Source(sourceName(file), file.text())).toList();
        boolean good = JAVAC.getTask(new StringWriter(), memory, said, options(files), null, sources).call();
        platforms.add(platform);
        var diagnostics = said.getDiagnostics().stream().filter(one -> !String.valueOf(one.getCode()).contains("preview.filename")).limit(MOST_DIAGNOSTICS).map(one -> place(one, files, sources)).toList();
        if (!good) {
            var fewer = UnusedImports.leftOut(files, said.getDiagnostics().stream().map(one -> String.valueOf(one.getCode())).toList(), diagnostics);
            return fewer.map(less -> compileNow(less, checks)).filter(Compilation.Compiled.class::isInstance).orElseGet(() -> new Compilation.Rejected(diagnostics));
        }
        var classes = memory.classes();
        return new Compilation.Compiled(new CompiledCode(classes, start(files), digest(classes)), diagnostics);
    }

    private static List<String> options(List<ProgramFile> files) {
        if (files.stream().noneMatch(file -> file.text().contains(PREVIEW))) {
            return OPTIONS;
        }
        return Stream.concat(OPTIONS.stream(), Stream.of("--enable-preview", "--source", System.getProperty("java.specification.version"))).toList();
    }

    private static Diagnostic place(javax.tools.Diagnostic<? extends JavaFileObject> said, List<ProgramFile> files,
            List<MemoryFiles.Source> sources) {
        // The compiler hands back wrappers of the sources it was given.
        int index = Optional.ofNullable(said.getSource()).map(source -> sources.stream().map(MemoryFiles.Source::toUri).toList().indexOf(source.toUri()))
                .orElse(-1);
        var file = files.get(Math.max(0, index));
        int start = (int) Math.clamp(said.getStartPosition(), 0, file.text().length());
        int end = (int) Math.clamp(said.getEndPosition(), start, file.text().length());
        var places = Places.of(file.text());
        var words = Words.of(Optional.ofNullable(said.getCode()).orElse(""), said.getMessage(Locale.ENGLISH), file.text().substring(start));
        boolean error = said.getKind() == javax.tools.Diagnostic.Kind.ERROR;
        return new Diagnostic(file.name(), places.line(start), places.column(start), places.line(end), places.column(end), error,
                words.message(), words.hint());
    }

    private static Optional<EntryPoint> start(List<ProgramFile> files) {
        for (var file : files) {
            var found = Start.of(file.text());
            if (found.isPresent()) {
                var name = found.get().equals(Syntax.IMPLICIT) ? className(file.name()) : found.get();
                return Optional.of(new EntryPoint(name, "main", file.name(), List.of()));
            }
        }
        return Optional.empty();
    }

    /** Places are to name the file as it was handed in, wherever the compiler does not insist on another name. */
    private static String sourceName(ProgramFile file) {
        boolean implicit = Start.of(file.text()).filter(Syntax.IMPLICIT::equals).isPresent();
        var last = file.name().substring(file.name().lastIndexOf('/') + 1);
        return implicit || !last.endsWith(".java") ? className(file.name()) + ".java" : last;
    }

    /** A compact source file's class has the name of its file, which must be one in Java. */
    private static String className(String fileName) {
        var last = fileName.substring(fileName.lastIndexOf('/') + 1);
        var stem = last.endsWith(".java") ? last.substring(0, last.length() - ".java".length()) : last;
        return SourceVersion.isName(stem) ? stem : "Main";
    }

    private static String digest(List<ClassFile> classes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var one : classes) {
                sha.update(one.name().getBytes(StandardCharsets.UTF_8));
                sha.update(one.bytes());
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
