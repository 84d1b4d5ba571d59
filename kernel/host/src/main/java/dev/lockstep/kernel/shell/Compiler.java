package dev.lockstep.kernel.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** One JShell that compiles and never runs, with the imports every learner has. Not thread-safe. */
final class Compiler implements AutoCloseable {
    private static final List<String> IMPORTS = List.of(
            "java.util.*", "java.util.concurrent.*", "java.util.concurrent.atomic.*", "java.util.concurrent.locks.*",
            "java.util.function.*", "java.util.stream.*", "java.time.*", "java.io.*", "java.math.*");
    private static final String WARM_UP = "{ var names = List.of(1, 2).stream().map(x -> \"\" + x).toList(); "
            + "new Thread(() -> System.out.println(names)).setName(\"a\"); }";

    private final Collector collector = new Collector();
    private final AtomicInteger temporaries = new AtomicInteger();
    private final JShell shell;

    Compiler() {
        shell = JShell.builder()
                .executionEngine(new Provider(collector), Map.of())
                // Without these the host's own classes, and modules that no worker has, could be named.
                .compilerOptions("-proc:none", "-Xlint:none", "-classpath", "", "--limit-modules", "java.base",
                        "--enable-preview", "--source", System.getProperty("java.specification.version"))
                .idGenerator((snippet, index) -> String.valueOf(index))
                .tempVariableNameGenerator(() -> "$" + temporaries.incrementAndGet())
                .build();
        IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
        shell.eval(WARM_UP);
        collector.markSent();
    }

    List<SnippetEvent> eval(String source) {
        return shell.eval(source);
    }

    JShell shell() {
        return shell;
    }

    Collector collector() {
        return collector;
    }

    SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** {@return the name of the class a snippet lives in, or empty when it has none} */
    Optional<String> className(Snippet snippet) {
        return snippet.kind() == Snippet.Kind.IMPORT || !shell.status(snippet).isDefined()
                ? Optional.empty()
                : Optional.of(analysis().wrapper(snippet).fullClassName());
    }

    @Override
    public void close() {
        shell.close();
    }

    private record Provider(Collector collector) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "lockstep";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return collector;
        }
    }
}
