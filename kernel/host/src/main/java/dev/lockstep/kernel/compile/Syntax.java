package dev.lockstep.kernel.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses text as what may stand at the top of a source file: imports, types, methods, fields. */
public final class Syntax {
    /** Name of the class that the parser puts around methods and fields that stand alone. */
    public static final String IMPLICIT = "LockstepPiece";
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Syntax() {}

    /** {@return the tree, or empty when it does not parse} */
    public static Optional<Parsed> parse(String text) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) JAVAC.getTask(new StringWriter(), null, problems, List.of("-proc:none"), null, List.of(new Text(text)));
        try {
            var unit = task.parse().iterator().next();
            var broken = problems.getDiagnostics().stream().anyMatch(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR);
            return broken ? Optional.empty() : Optional.of(new Parsed(task, unit));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory could not be read", e);
        }
    }

    /** A tree with the task that can tell positions in it. */
    public record Parsed(JavacTask task, CompilationUnitTree unit) {}

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///" + IMPLICIT + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
