package dev.lockstep.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.CompiledCode.ClassFile;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.ProgramFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileCompilerTest {
    private final FileCompiler compiler = new FileCompiler();

    @Test
    void aLeadingPackageLineAByteOrderMarkAndWindowsLineEndsAreAccepted() {
        var code = compiled(new ProgramFile("Bank.java",
                "\uFEFF// mine\r\npackage com.example.bank;\r\npublic class Bank {\r\n  public static void main(String[] a) {}\r\n}\r\n"));
        assertThat(code.classes()).extracting(ClassFile::name).containsExactly("Bank");
        assertThat(code.main().orElseThrow().className()).isEqualTo("Bank");
    }

    @Test
    void commentsAndThousandsOfBlanksBeforeAClassOrAPackageLineFillNoStack() {
        var blanks = " \n".repeat(50_000);
        assertThat(compiled(new ProgramFile("A.java", "/** One. */\nclass A {}\n/** Two. */\n" + blanks)).classes()).hasSize(1);
        assertThat(compiled(new ProgramFile("B.java", blanks + "// mine\n".repeat(9_000) + "package of.mine;\nclass B {}\n")).classes()).hasSize(1);
    }

    @Test
    void aReservedPackageIsSeenAfterAnyLineEndAndOnlyWhereADeclarationBegins() {
        for (var before : List.of("", "// mine\n", "// mine\r", "// mine\n \t", "class A {} ", "import java.util.List;", "/* mine */ ")) {
            assertThat(Bounds.refuse("a", before + "package dev.lockstep.kernel;")).as(before).isPresent();
        }
        assertThat(Bounds.refuse("a", "// the package java.lang")).isEmpty();
    }

    @Test
    void aCompactSourceFileAndAnInstanceMainAreStarted() {
        assertThat(compiled(new ProgramFile("hello.java", "void main() { IO.println(1); }")).main().orElseThrow().className()).isEqualTo("hello");
        assertThat(compiled(new ProgramFile("A.java", "class Other {}\nclass A { void main() {} }")).main().orElseThrow().className()).isEqualTo("A");
        assertThat(compiled(new ProgramFile("A.java", "class Other { void main() {} }\npublic class A { void main() {} }")).main().orElseThrow().className())
                .as("as the file is called").isEqualTo("A");
    }

    @Test
    void severalFilesAndSeveralPublicClassesInOneAreCompiledTogether() {
        var code = compiled(new ProgramFile("Checks.java", "public class Checks { int f() { return new Bank().n; } }"),
                new ProgramFile("Submission.java", "public class Bank { int n; }\npublic class Second {}"));
        assertThat(code.classes()).extracting(ClassFile::name).containsExactly("Bank", "Checks", "Second");
        assertThat(code.main()).isEmpty();
    }

    @Test
    void anErrorHasItsFileItsPlaceAndASentence() {
        var problem = rejected(new ProgramFile("A.java", "class A {}"), new ProgramFile("B.java", "class B {\n  int n = \"x\";\n}")).getFirst();
        assertThat(problem.cell()).isEqualTo("B.java");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).isEqualTo("Incompatible types: String cannot be converted to int.");
    }

    @Test
    void nothingOfTheHostCanBeNamed() {
        assertThat(rejected(new ProgramFile("A.java", "class A { dev.lockstep.kernel.Kernel k; }"))).isNotEmpty();
        assertThat(rejected(new ProgramFile("A.java", "class A { java.net.http.HttpClient k; }"))).isNotEmpty();
        assertThat(rejected(new ProgramFile("A.java", "package java.lang; class A { }"))).isNotEmpty();
    }

    @Test
    void sameFilesGiveTheSameDigest() {
        var file = new ProgramFile("A.java", "class A { int n = 1; }");
        assertThat(compiled(file).digest()).isEqualTo(compiled(file).digest());
        assertThat(compiled(file).digest()).isNotEqualTo(compiled(new ProgramFile("A.java", "class A { int n = 2; }")).digest());
    }

    private CompiledCode compiled(ProgramFile... files) {
        return switch (compiler.compile(List.of(files))) {
            case Compilation.Compiled(var code, _) -> code;
            case Compilation.Rejected(var diagnostics) -> throw new AssertionError(diagnostics.toString());
        };
    }

    private List<Diagnostic> rejected(ProgramFile... files) {
        return switch (compiler.compile(List.of(files))) {
            case Compilation.Compiled(var code, _) -> throw new AssertionError("compiled: " + code);
            case Compilation.Rejected(var diagnostics) -> diagnostics;
        };
    }

    @Test
    void anImportFromElsewhereInTheJdkIsInNobodysWayUnlessItIsUsed() {
        var imports = "import java.lang.management.ManagementFactory;\nimport java.util.*;\n";
        assertThat(compiled(new ProgramFile("A.java", imports + "class A { static List<String> l; void main() { } }")).main()).isPresent();
        var used = new FileCompiler().compile(List.of(new ProgramFile("A.java", imports + "class A { void main() { ManagementFactory.getThreadMXBean(); } }")));
        assertThat(used).isInstanceOfSatisfying(Compilation.Rejected.class, refused -> {
            assertThat(refused.diagnostics().getFirst().line()).isEqualTo(1);
            assertThat(refused.diagnostics().getFirst().message()).contains("java.lang.management");
        });
    }
}
