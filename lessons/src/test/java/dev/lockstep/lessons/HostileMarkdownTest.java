package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger writes, the HTML consists of our own tags and allowed addresses. */
class HostileMarkdownTest {
    private final TryPack pack;

    HostileMarkdownTest(@TempDir Path folder) {
        this.pack = new TryPack(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "text <img src=x onerror=alert(1)> text", "<svg/onload=alert(1)>", "<iframe src=//evil></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>", "<style>*{background:url(//evil)}</style>", "<!-- <script> -->", "<?php ?>",
        "<![CDATA[<b>]]>",
        "<form id=document name=cookie>", "<base href=//evil>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#x73;cript:alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](&#1;javascript:alert(1))", "[x](vbscript:x)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)",
        "[x](//evil.example)", "[x](/api/packs)", "[x](?token=1)", "[x](#/lesson/other/pack)", "[x](lesson:first\"onclick=alert(1))",
        "[x](https:\\\\evil)", "[x](blob:https://a/b)", "[x]( javascript:alert(1))", "<javascript:alert(1)>",
        "<https://a.example/\"onclick=x>",
        "[x]: javascript:alert(1)\n\n[x]", "![x](https://evil.example/pixel.png)", "![x](javascript:alert(1))", "![<b>](x \"<i>\")",
        "[![x](y)](javascript:z)", "[x](https://a.example \"\\\" onclick=alert(1) x=\\\"\")", "`<script>`", "    <script>alert(1)</script>",
        "```html\n<script>alert(1)</script>\n```", "- ```x\"onload=alert(1)\n  a\n  ```", "> ```\\\"><script>\n> a\n> ```",
        "### a {#x\" onclick=alert(1)}", "### <b> {#ok}", "| <b> | [x](javascript:y) |\n|---|---|\n| <i> | `<u>` |",
        "> [!TIP] <script>alert(1)</script>\n> <b>",
        "> [!\"onload=x] y", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "\\<script>", "*<b*>", "a <b\nonmouseover=x> c",
        "```quiz id=<b>\n<img src=x onerror=y>\n- [x] <b>\n  > <i>\n- [ ] [x](javascript:y)\n```", "<x-custom>",
        "</p><script>", "a\u0000<b>", "\u2028<script>\u2029"})
    void nothingHostileSurvives(String markdown) {
        pack.lesson(markdown);
        assertThat(SafeHtml.offence(pack.html())).as(pack.html()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<p id=\"x\">",
        "<a href=\"//evil\">", "<img />", "a < b"})
    void theTestItselfFindsWhatIsHostile(String html) {
        assertThat(SafeHtml.offence(html)).isPresent();
    }

    @Test
    void htmlAndImagesAreToldToTheAuthor() {
        pack.lesson("a <b>c</b> ![d](e)");
        assertThat(pack.problems()).containsExactly(
            TryPack.LESSON + ":16:3: HTML is not allowed; write code between backticks.",
            TryPack.LESSON + ":16:7: HTML is not allowed; write code between backticks.",
            TryPack.LESSON + ":16:12: Images are not allowed; draw with a mermaid fence instead.");
        assertThat(pack.html()).contains("<p>a &lt;b&gt;c&lt;/b&gt; d</p>");
    }

    @Test
    void ordinaryTextStaysWhatItIs() {
        pack.lesson("**b** *i* `c < d` [x](https://a.example/?q=1&r=2) [y](lesson:first#run-it)\n\n"
            + "### Part {#part}\n\n| a | b |\n|---|--:|\n| 1 | 2 |");
        assertThat(pack.problems()).isEmpty();
        assertThat(pack.html()).contains("<strong>b</strong> <em>i</em> <code>c &lt; d</code>",
            "<a rel=\"noopener noreferrer nofollow\" href=\"https://a.example/?q=1&amp;r=2\" target=\"_blank\">x</a>",
            "<a href=\"#/lesson/small/first/run-it\">y</a>", "<h3 id=\"at-part\">Part</h3>", "<td align=\"right\">2</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a ", "[", "![", "`", "<", "_a*", "&", "(", "\\", "|", "1. ", "[x](", "> - "})
    void depthAndRepetitionDoNoHarm(String piece) {
        pack.lesson(piece.repeat(100_000 / piece.length()));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(SafeHtml.offence(pack.html())).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sequenceDiagram\nA->>B: <img src=x onerror=y>", "flowchart LR\nclick A href \"javascript:x\"", "%%{init: {}}%%\nflowchart LR",
        "pie\n\"a\": 1",
        "flowchart LR\nA[\"$$x$$\"]", "---\nconfig: {}\n---\nflowchart LR", "sequenceDiagram\nlink A: x @ https://evil",
        "flowchart LR; A; click A call b()",
        "flowchart LR\nA@{ img: \"https://evil\" }", "flowchart LR\nclassDef x fill:red",
        "flowchart LR\n style A fill:url(x)", "graphics", ""})
    void hostileDiagramsAreShownAsText(String text) {
        pack.lesson("```mermaid id=m\n" + text + "\n```").replace(TryPack.TRANSLATION, "```java", "```mermaid id=m\n```\n\n```java");
        var diagram = pack.reading().pack().orElseThrow().lesson("first").orElseThrow().in("en").blocks(MermaidBlock.class).getFirst();
        assertThat(diagram.drawable()).isFalse();
        assertThat(pack.problems()).first().asString().startsWith(TryPack.LESSON + ":16:1: This diagram is shown as text: ");
    }

    @Test
    void aDiagramMayHaveOrdinaryWordsAndLights() {
        pack.lesson("```mermaid lit id=m\nflowchart LR\n  Call[call the shop] --> Links\n%% lit Call = state(Breaker.state, OPEN)\n```")
            .replace(TryPack.TRANSLATION, "```java", "```mermaid id=m\n```\n\n```java");
        var diagram = pack.reading().pack().orElseThrow().lesson("first").orElseThrow().in("en").blocks(MermaidBlock.class).getFirst();
        assertThat(diagram.drawable()).isTrue();
        assertThat(diagram.text()).doesNotContain("%%");
        assertThat(diagram.lights()).singleElement().extracting(MermaidBlock.Light::state).hasToString("state(Breaker.state, OPEN)");
    }
}
