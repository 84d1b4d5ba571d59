package dev.lockstep.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.trace.Kind;
import org.junit.jupiter.api.Test;

class TextDiagramTest {
    @Test
    void rowsAreAligned() {
        assertThat(TextDiagram.of(SequenceDiagramTest.lostUpdate().diagram())).isEqualTo("""
                time  task  what              place
                0 s   A     counter: reads 0  cell-1:3
                0 s   >>> The switch that matters: A stops here, B goes on  cell-1:3
                0 s   B     counter: reads 0  cell-1:3
                0 s   B     counter: 0 → 1    cell-1:3
                0 s   A     counter: 0 → 1    cell-1:3
                """);
    }

    @Test
    void ofALongRunTheBeginningAndTheEndAreRead() {
        var story = new Story();
        for (int i = 0; i < 1_000; i++) {
            story.task("main").does(Kind.NOTE, "", "number " + i);
        }
        var whole = TextDiagram.of(story.diagram()).lines().toList();
        var brief = TextDiagram.brief(story.diagram()).lines().toList();
        assertThat(brief).hasSize(402).startsWith(whole.subList(0, 201).toArray(String[]::new)).endsWith(whole.subList(801, 1_001).toArray(String[]::new));
        assertThat(brief.get(201).strip()).isEqualTo("… 600 more lines");
    }

    @Test
    void whatLearnersPrintNeverSteersATerminal() {
        var story = new Story().task("main").does(Kind.NOTE, "", "\u001B[2J\u001B]0;gone\u0007\nnext \u202Erow\u009B31m");
        assertThat(TextDiagram.of(story.diagram())).contains("␛[2J␛]0;gone␇↵next �row�31m")
                .matches(text -> text.codePoints().allMatch(c -> c == '\n' || c >= ' ' && (c < 0x7F || c > 0x9F)), "has no control characters");
    }

    @Test
    void aReadingIsASentenceALine() {
        assertThat(Reading.of(SequenceDiagramTest.deadlock().diagram(Lanes.TASKS, Lanes.LOCKS))).startsWith("A, to left: locks");
    }

    @Test
    void longTextIsCutByColumnsNotCharacters() {
        assertThat(VisibleText.cut("唤醒唤醒", 8)).isEqualTo("唤醒唤醒");
        assertThat(VisibleText.cut("唤醒唤醒", 7)).isEqualTo("唤醒唤…");
        assertThat(VisibleText.cut("abc def", 5)).isEqualTo("abc…");
    }

    @Test
    void aRunOpensInOtherTools() {
        var story = new Story().task("main").does(Kind.CALLED, "MyFuture#1", "poll(\"x\")").after(1_500).task("main").does(Kind.RETURNED, "MyFuture#1", "1");
        assertThat(PerfettoJson.of(story.trace())).isEqualTo("""
                {"displayTimeUnit":"ns","traceEvents":[
                {"ph":"M","name":"thread_name","pid":1,"tid":0,"args":{"name":"main","state":"RUNNING"}},
                {"ph":"B","pid":1,"tid":0,"ts":0.000,"cat":"CALL","name":"MyFuture#1.poll(\\"x\\")","args":{"seq":0,"detail":"poll(\\"x\\")","at":""}},
                {"ph":"E","pid":1,"tid":0,"ts":1.500,"cat":"CALL","name":"MyFuture#1","args":{"seq":1,"detail":"1","at":""}}]}
                """);
    }
}
