package dev.lockstep.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.MermaidBrowser.Drawing;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reads back from the SVG what the real Mermaid made of hostile labels and of whole diagrams of random runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MermaidLabelBrowserTest {
    private static final List<String> HOSTILE = List.of("<img src=x onerror=\"window.pwned=1\">", ";", "#", "#59;", "#lt;", "$$x^2$$", "end", "End",
            "loop", "loop forever", "alt x", "rect red", "%%{init: {\"securityLevel\": \"loose\"}}%%", "%% comment", "a\nb", "a\r\nend\nb", "a->>b: c",
            "->>", "-)", "+p0", "wrap: x", "nowrap: x", ":", "::", "a:b", "\\", "\\n", "\"quoted\"", "'single'", "`tick`", "{\"k\": 1}", "[x]",
            "List<String>", "<br/>", "<br>", "&lt;b&gt;", "&#60;", "&amp;", "ﬂ°°60¶ß", "ﬂ°lt¶ß", "", " ", "   x", "x   ", "a\tb", "日本語", "唤醒 waker",
            "😀 emoji 👩‍👩‍👧", "\u200Fright\u200E", "\u202Eevil\u202C", "שלום", "مرحبا", "\u0000", "\u001B[31mred", "\uD800", "\uFFFE", "\u2028x\u2029",
            "@{icon}", "@", "note over p0: x", "participant p9", "autonumber", "title: x", "accTitle: x", "---", "---\ntitle: x\n---", "javascript:alert(1)",
            "<script>window.pwned=1</script>", "</svg><script>window.pwned=1</script>", "x × 37", "0 → 1", "|", "a|b", "1,2", "p0,p1", "as", "x as y",
            "~", "^", "_", "*b*", "**b**", "__proto__", "constructor", "(a)", "()", "é ü ñ", "\u00A0x\u00A0", "\u00A1", "\u00AD", "A".repeat(500), "中".repeat(300));
    private static final String ALPHABET = "abzAZ09 ;#$%{}[]()<>\"'`\\/|&:+-*=~^!?.,@_\n\t\r×→é日ﬂ°¶ß\u202E\u200F";

    private MermaidBrowser browser;

    @BeforeAll
    void startBrowser() throws IOException {
        browser = MermaidBrowser.start();
    }

    @AfterAll
    void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void hostileLabelsAppearAsTextAndNothingElse() {
        for (int i = 0; i < HOSTILE.size(); i += 25) {
            appearAsText(HOSTILE.subList(i, Math.min(i + 25, HOSTILE.size())));
        }
    }

    @Test
    void randomLabelsAppearAsText() {
        var random = new Random(20261122);
        for (int batch = 0; batch < 12; batch++) {
            var labels = new ArrayList<String>();
            for (int i = 0; i < 25; i++) {
                labels.add(randomLabel(random));
            }
            appearAsText(labels);
        }
    }

    @Test
    void unescapedTextIsCaught() {
        assertThat(browser.draw("sequenceDiagram\n participant p0 as A\n p0->>p0: a;b").error()).isNotEmpty();
        assertThat(browser.draw("sequenceDiagram\n participant p0 as A\n p0->>p0: a #59 b").messages()).doesNotContain("a #59 b");
    }

    @Test
    void everyChunkOfRandomRunsIsDrawnWithAllItsLines() {
        var random = new Random(7);
        for (int run = 0; run < 8; run++) {
            SequenceDiagram diagram = SequenceDiagram.of(RandomRun.of(random, 150, ALPHABET), EnumSet.allOf(Lanes.class),
                    run % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
            diagram.chunks().stream().limit(4).forEach(chunk -> isDrawn(diagram, chunk.lines(), diagram.mermaid(chunk)));
            isDrawn(diagram, diagram.lines(), diagram.mermaid());
        }
    }

    private void isDrawn(SequenceDiagram diagram, List<Line> lines, String source) {
        Drawing drawing = browser.draw(source);
        assertThat(drawing.error()).as(source).isEmpty();
        assertThat(drawing.actors()).hasSize(Math.max(diagram.participants().size(), 1));
        assertThat(drawing.messages().size()).as(source).isEqualTo(lines.stream().filter(MermaidLabelBrowserTest::arrow).count());
        assertThat(drawing.title()).isNotEmpty();
        assertThat(drawing.description()).isNotEmpty();
        assertThat(drawing.bad()).isZero();
    }

    private static boolean arrow(Line line) {
        return switch (line.shape()) {
            case MESSAGE, RETURN, WAKE, REFUSED, SELF -> true;
            case NOTE, SWITCH, FINDING -> false;
        };
    }

    /** Each label as message, note, sentence and name of a participant. */
    private void appearAsText(List<String> labels) {
        var events = new ArrayList<TraceEvent>();
        for (String label : labels) {
            events.add(new TraceEvent(events.size(), 0, 0, Kind.CALLED, "Callee", label, "", -1));
            events.add(new TraceEvent(events.size(), 0, 0, Kind.NOTE, "", label, "", -1));
        }
        SequenceDiagram diagram = SequenceDiagram.of(new Trace(events, 0, List.of(), List.of(), List.of(), -1, 0), Set.of(Lanes.OBJECTS), Locale.ENGLISH);
        assertThat(diagram.lines()).hasSize(2 * labels.size());
        Drawing drawing = browser.draw(diagram.mermaid());
        var shown = labels.stream().map(label -> MermaidLabel.shown(label, MermaidLabel.LINE)).toList();
        assertThat(drawing.error()).isEmpty();
        assertThat(drawing.messages()).isEqualTo(shown);
        assertThat(drawing.notes()).isEqualTo(shown);
        assertThat(drawing.bad()).isZero();

        sentencesAppear(labels);
        var lanes = labels.stream().distinct().map(label -> new Participant(label, Participant.Role.OBJECT, -1)).toList();
        Drawing named = browser.draw(new SequenceDiagram(lanes, List.of(), Locale.ENGLISH).mermaid());
        assertThat(named.error()).isEmpty();
        assertThat(named.actors()).isEqualTo(lanes.stream().map(lane -> MermaidLabel.shown(lane.label(), MermaidLabel.NAME)).toList());
        assertThat(named.bad()).isZero();
    }

    /** Sentences are broken into rows; row by row they say what was said. */
    private void sentencesAppear(List<String> labels) {
        var events = new ArrayList<TraceEvent>();
        labels.forEach(label -> events.add(new TraceEvent(events.size(), 0, 0, Kind.THREW, "", "Oops: " + label, "", -1)));
        SequenceDiagram diagram = SequenceDiagram.of(new Trace(events, 0, List.of(), List.of(), List.of(), -1, 0), Set.of(Lanes.TASKS), Locale.ENGLISH);
        Drawing drawing = browser.draw(diagram.mermaid());
        assertThat(drawing.error()).isEmpty();
        assertThat(String.join("", drawing.notes())).isEqualTo(
                diagram.lines().stream().flatMap(line -> MermaidText.wrapped(line.text(), 1).stream()).collect(Collectors.joining()));
        assertThat(drawing.bad()).isZero();
    }

    private static String randomLabel(Random random) {
        var label = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            label.append(random.nextInt(8) == 0 ? Character.toString(random.nextInt(0x20000)) : "" + ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return label.toString();
    }
}
