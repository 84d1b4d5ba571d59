package dev.lockstep.web.api;

import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.LockOrderGraph;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.kernel.diagram.TextDiagram;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.page.RunPage;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A run as its own page reads it. */
record Alone(String language, String title, String ending, List<String> notes, String made, RunView summary, DiagramView diagram,
        List<List<Object>> events, List<Finding> findings, LockOrderGraph locks, String mermaid, Map<String, String> sources) {
    /** As many as the player reads. */
    private static final int MOST_EVENTS = 200_000;

    /**
     * What stands around the player.
     *
     * @param title what ran
     * @param ending what came of it
     * @param notes what else there is to know, a paragraph each
     * @param made where it comes from
     * @param sources texts by the names that places have
     */
    record Frame(String title, String ending, List<String> notes, String made, Map<String, String> sources) {}

    /** {@return the page, its values written by {@code json}} */
    static String page(RunPage page, Function<Object, String> json, Run run, SequenceDiagram drawn, List<Finding> findings, Frame frame, Words words) {
        Alone alone = new Alone(words.tag(), frame.title, frame.ending, frame.notes, frame.made, RunView.of(run, words),
                DiagramView.of(drawn, 0, Integer.MAX_VALUE), run.events(0, MOST_EVENTS).stream().map(Alone::row).toList(), findings,
                LockOrderGraph.of(run.trace()), drawn.mermaid(), frame.sources);
        return page.of(words.tag(), frame.title, frame.ending + "\n\n" + TextDiagram.of(drawn), json.apply(alone));
    }

    /** {@return an event as pages read it: {@code [seq, time, task, kind, object, detail, at, cause]}} */
    static List<Object> row(TraceEvent event) {
        return List.of(event.seq(), event.time(), event.task(), event.kind(), event.object(), event.detail(), event.at(), event.cause());
    }
}
