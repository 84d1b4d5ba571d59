package dev.lockstep.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.web.files.Document.Section;
import dev.lockstep.web.files.FormatException.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read as the same; what is no notebook is refused with its reason. */
final class FormatTest {
    private static final Document HARD = new Document("A \"title\" \\ 标题", List.of(
            new Section(true, "# Heading\n\nprose with `code`\n\n```rust\nfn main() {}\n```\n\n- list"),
            new Section(true, "a second cell of prose"),
            new Section(false, "String s = \"\"\"\n    ```java\n    // not a fence\n    ```\n    \"\"\";"),
            new Section(true, "quoted:\n\n```java\nint notACell;\n```\nand ```java text"),
            new Section(false, ""),
            new Section(false, "\n// %% like a mark\n//%%\n// \\%% and like an escaped one\nint trailing;\n\n"),
            new Section(false, "int x = 1;\n\n// a remark\nx + 1"),
            new Section(true, "the end: <script>alert(1)</script>")));

    private static Document read(String name, String text) {
        return Format.read(name, text);
    }

    private static void refused(Why why, String name, String text) {
        assertThatThrownBy(() -> read(name, text).cells()).isInstanceOfSatisfying(FormatException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsReadAsTheSame(Format format) {
        assertThat(read("x." + format.ending(), format.write(HARD))).isEqualTo(HARD);
        assertThat(read("x." + format.ending(), format.write(HARD).replace("\n", "\r\n"))).isEqualTo(HARD);
    }

    @Test
    void markdownOfOthersIsReadToo() {
        Document found = read("notes.MD", "intro\n\n# First steps\n\n~~~java run=failing\nint a;\n~~~\nmore\n```\nplain\n```\n```java\nopen to the end");
        assertThat(found.title()).isEqualTo("First steps");
        assertThat(found.sections()).containsExactly(new Section(true, "intro\n\n# First steps"), new Section(false, "int a;"),
                new Section(true, "more\n```\nplain\n```"), new Section(false, "open to the end"));
    }

    @Test
    void aFenceThatProseLeavesOpenSwallowsNoCell() {
        var open = new Document("", List.of(new Section(true, "see ~~~\n\n~~~ java\nint a;"), new Section(false, "int b;")));
        assertThat(read("x.md", Format.MD.write(open)).sections()).containsExactly(new Section(true, "see ~~~\n\n~~~ java\nint a;\n~~~"), new Section(false, "int b;"));
    }

    @Test
    void javaWithoutMarksIsOneCellNamedByItsFile() {
        Document found = read("some/where/Main.java", "class A {}\n\nnew A()\n");
        assertThat(found.title()).isEqualTo("Main");
        assertThat(found.sections()).containsExactly(new Section(false, "class A {}\n\nnew A()"));
    }

    @Test
    void aJupyterNotebookMayHaveItsTextInOnePiece() {
        Document found = read("a.ipynb", "{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":\"int a;\"},{\"cell_type\":\"raw\",\"source\":[\"r\\n\",\"s\"]},{\"source\":7},5]}");
        assertThat(found.sections()).contains(new Section(false, "int a;"), new Section(true, "r\ns"));
    }

    @Test
    void whatIsNoNotebookIsRefusedWithItsReason() {
        refused(Why.UNKNOWN, "a.exe", "x");
        refused(Why.UNKNOWN, "noending", "x");
        refused(Why.NOT_JSON, "a.ipynb", "{\"cells\": [");
        refused(Why.NOT_JSON, "a.ipynb", "[".repeat(100_000));
        refused(Why.NOT_NOTEBOOK, "a.ipynb", "[]");
        refused(Why.NOT_NOTEBOOK, "a.ipynb", "{\"cells\": 3}");
        refused(Why.NOT_JAVA, "a.ipynb", "{\"cells\":[],\"metadata\":{\"kernelspec\":{\"language\":\"python\"}}}");
        refused(Why.NOT_TEXT, "a.md", "PK\u0003\u0004\0\0");
        refused(Why.WEB_PAGE, "a.md", "\n<!DOCTYPE html><html><body>hi</body></html>");
        refused(Why.TOO_MANY_CELLS, "a.java", "// %%\nx\n".repeat(201));
        refused(Why.TOO_LONG, "a.java", "x".repeat(100_001));
    }

    @Test
    void anEmptyFileIsANotebookWithOneEmptyCell() {
        assertThat(read("a.md", "").cells()).singleElement().satisfies(cell -> assertThat(cell.source()).isEmpty());
    }
}
