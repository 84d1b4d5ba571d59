package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The latest part of a run that is still growing, drawn in a time that does not grow with it. Who started whom is known from before; locks that
 * were taken before are not, and neither is what made an event possible.
 */
public final class Excerpt {
    private Excerpt() {}

    /** {@return the diagram of the events from one position on; its lines have the numbers of the whole run} */
    public static SequenceDiagram from(int position, List<TraceEvent> events, Set<Lanes> lanes, Locale language) {
        List<TraceEvent> some = new ArrayList<>(events.subList(0, position).stream().filter(event -> event.kind() == Kind.STARTED).toList());
        int before = some.size();
        some.addAll(events.subList(position, events.size()));
        List<TraceEvent> numbered = new ArrayList<>(some.size());
        for (TraceEvent event : some) {
            long cause = event.cause() < position ? -1 : event.cause() - position + before;
            numbered.add(new TraceEvent(numbered.size(), event.time(), event.task(), event.kind(), event.object(), event.detail(), event.at(), cause));
        }
        SequenceDiagram drawn = SequenceDiagram.of(new Trace(numbered, 0, List.of(), List.of(), List.of(), -1, 0), lanes, language);
        long offset = (long) position - before;
        return new SequenceDiagram(drawn.participants(),
                drawn.lines().stream().filter(line -> line.last() >= before).map(line -> line.shifted(offset)).toList(), language);
    }
}
