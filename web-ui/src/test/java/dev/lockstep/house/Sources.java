package dev.lockstep.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The source files of every module, and how long they and their methods are. */
final class Sources {
    /** A file or method and its lines, {@code path} or {@code path:line name}. */
    record Piece(String place, int lines) {}

    private static final List<String> MODULES = List.of("kernel/worker", "kernel/host", "lessons", "exercises", "web-ui");

    private Sources() {}

    /** {@return the folder that holds every module} */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.exists(here.resolve("kernel/worker/pom.xml"))) {
            here = here.getParent();
        }
        return here;
    }

    /** {@return files below a folder of each module} */
    static List<Path> files(String below, String ending) {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = root().resolve(module).resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(path -> path.toString().endsWith(ending)).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    static List<Piece> lengths(List<Path> files) {
        return files.stream().map(file -> new Piece(root().relativize(file).toString(), text(file).split("\n", -1).length - 1)).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return every method of some files; they are parsed, not compiled} */
    static List<Piece> methods(List<Path> files) {
        List<Piece> methods = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> {}, List.of("-proc:none"), null,
                manager.getJavaFileObjectsFromPaths(files));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        long first = unit.getLineMap().getLineNumber(Math.max(0, positions.getStartPosition(unit, method)));
                        long last = unit.getLineMap().getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
                        String file = root().relativize(Path.of(unit.getSourceFile().toUri())).toString();
                        methods.add(new Piece(file + ":" + first + " " + method.getName(), (int) (last - first + 1)));
                        return super.visitMethod(method, nothing);
                    }
                }, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }
}
