package dev.lockstep.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.kernel.Diagnostic;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.LineNumberInfo;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    private static final ShellPool POOL = new ShellPool(2);
    private final Shell shell = POOL.open();

    @AfterEach
    void close() {
        shell.close();
    }

    @AfterAll
    static void closePool() {
        POOL.close();
    }

    @Test
    void anExpressionHasOneEntryPointAndShowsItsValue() {
        var code = accepted("c1", "2+2");
        assertThat(code.entryPoints()).hasSize(1);
        assertThat(code.showsValue()).isTrue();
        assertThat(accepted("c2", "int x = 4;").showsValue()).isFalse();
        assertThat(accepted("c3", "x").showsValue()).isTrue();
        assertThat(accepted("c4", "x++;").showsValue()).isFalse();
    }

    @Test
    void nothingRunsWhenALaterSnippetIsWrong() {
        assertThat(problems("c1", "int x = 1;\nint y = \"no\";")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.message()).isEqualTo("Incompatible types: String cannot be converted to int.");
        });
        assertThat(problems("c2", "x + 1")).singleElement().extracting(Diagnostic::message).isEqualTo("There is no variable `x` here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sealed interface Poll<T> {}\nrecord Ready<T>(T value) implements Poll<T> {}\nrecord Pending<T>() implements Poll<T> {}",
        "record Ready<T>(T value) implements Poll<T> {}\nrecord Pending<T>() implements Poll<T> {}\nsealed interface Poll<T> {}",
        "record Ready<T>(T value) implements Poll<T> {}\nsealed interface Poll<T> permits Ready, Pending {}\nrecord Pending<T>() implements Poll<T> {}"})
    void sealedTypesWorkInAnyOrder(String cell) {
        accepted("c1", cell);
        accepted("c2", "Poll<Integer> p = new Ready<>(3);\nint n = switch (p) { case Ready<Integer>(var v) -> v; case Pending<Integer>() -> 0; };");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class A { B b; }\nclass B { A a; }",
        "class A extends B { C c() { return new C(); } }\nclass C extends A {}\nclass B { C c; A a; }",
        "interface Waker { void wake(Task t); }\nclass Task implements Runnable { Waker w; Executor2 e; public void run() { w.wake(this); e.add(this); } }\n"
                + "class Executor2 { Deque<Task> queue = new ArrayDeque<>(); void add(Task t) { queue.add(t); t.w = this::add; } }",
        "enum Colour { RED { Paint p() { return new Paint(this); } }; abstract Paint p(); }\nrecord Paint(Colour c) {}",
        "class Uses { int f() { return helper() + total; } }\nint helper() { return twice(2); }\nint twice(int n) { return total * n; }\nint total = 5;"})
    void declarationsThatNeedEachOtherWork(String cell) {
        assertThat(accepted("c1", cell).classes()).isNotEmpty();
    }

    @Test
    void whatIsStillMissingAtTheEndIsAnError() {
        var problem = problems("c1", "void f() {\n    missing(1);\n}").getFirst();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).isEqualTo("There is no method `missing` here.");
    }

    @Test
    void aMissingImportIsNamed() {
        var problem = problems("c1", "Path p = null;").getFirst();
        assertThat(problem.hint()).isEqualTo("Add `import java.nio.file.Path;` at the top.");
    }

    @Test
    void placesAreThoseOfTheCell() {
        var code = accepted("cell-3", "// a comment\nint first = 1;\n\nvoid f() {\n    int a = 1;\n    System.out.println(a);\n}\nf();\n");
        var lines = code.classes().stream().flatMap(ShellTest::lines).distinct().sorted().toList();
        assertThat(lines).containsExactly("cell-3:2", "cell-3:5", "cell-3:6", "cell-3:7", "cell-3:8");
    }

    @Test
    void aRefusedCellLeavesNoTrace() {
        var first = accepted("c1", "class A { int n = 1; }\nA a = new A();");
        problems("c2", "class A { String s; }\nA a = null;\nint bad = \"x\";");
        var next = accepted("c3", "a.n");
        assertThat(names(next)).doesNotContainAnyElementsOf(names(first));
        assertThat(accepted("c4", "int z = a.n + 1;").changes()).isEmpty();
    }

    @Test
    void aRedefinedTypeNamesTheVariablesThatLostTheirValue() {
        accepted("c1", "class Task { }");
        accepted("c2", "Task t = new Task();");
        var again = accepted("c1", "class Task { int n; }");
        assertThat(again.changes()).containsExactly("`Task` was redefined; `t` was reset: run c2 again.");
        assertThat(again.replaces()).isTrue();
    }

    @Test
    void aTypeThatStillCompilesBreaksNoVariableOfAnotherCell() {
        accepted("contract", "sealed interface Poll<T> { record Ready<T>(T value) implements Poll<T> {} record Pending<T>() implements Poll<T> {} }\n"
                + "interface Pollable<T> { Poll<T> poll(); }");
        var future = "final class MyFuture implements Pollable<String> { enum State { A, B } State state = State.A;\n"
                + "public Poll<String> poll() { return switch (state) { case A -> { state = State.B; %s yield new Poll.Pending<>(); } case B -> new Poll.Ready<>(\"x\"); }; } }";
        accepted("my", future.formatted("int woken = 1;"));
        accepted("hand", "var future = new MyFuture();\nSystem.out.println(future.poll());");
        assertThat(accepted("my", future.formatted("")).changes()).containsExactly("`MyFuture` was redefined; `future` was reset: run hand again.");
    }

    @Test
    void topLevelLimitsSayWhatToDo() {
        assertThat(problems("c1", "synchronized void f() {}").getFirst().message()).contains("cannot be synchronized");
        assertThat(problems("c2", "package a.b;\nclass X {}").getFirst().message()).isEqualTo("A cell cannot have a package line.");
        assertThat(problems("c3", "this.x = 5;").getFirst().message()).contains("no `this`");
        assertThat(problems("c4", "int x = 5\nint y = 6;").getFirst()).satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.hint()).contains("`;`");
        });
        assertThat(problems("c5", "class A {\n  void f() {\n").getFirst().hint()).contains("missing before the end");
    }

    @Test
    void absurdSourceIsRefusedBeforeItIsCompiled() {
        assertThat(problems("c1", "(".repeat(5_000) + "1" + ")".repeat(5_000)).getFirst().message()).contains("nested");
        assertThat(problems("c2", "//" + "x".repeat(300_000)).getFirst().message()).contains("256 KB");
    }

    private CellCode accepted(String cell, String source) {
        return switch (shell.compile(cell, source)) {
            case Compiled.Accepted(var code) -> code;
            case Compiled.Refused(var problems) -> throw new AssertionError(source + "\n" + problems);
        };
    }

    private List<Diagnostic> problems(String cell, String source) {
        return switch (shell.compile(cell, source)) {
            case Compiled.Accepted(var code) -> throw new AssertionError("accepted: " + code);
            case Compiled.Refused(var problems) -> problems;
        };
    }

    private static List<String> names(CellCode code) {
        return code.classes().stream().map(ClassFile::name).toList();
    }

    private static Stream<String> lines(ClassFile file) {
        var model = java.lang.classfile.ClassFile.of().parse(file.bytes());
        var source = model.findAttribute(Attributes.sourceFile()).orElseThrow().sourceFile().stringValue();
        return model.methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.findAttributes(Attributes.lineNumberTable()).stream())
                .flatMap(table -> table.lineNumbers().stream()).map(LineNumberInfo::lineNumber).map(line -> source + ":" + line);
    }
}
