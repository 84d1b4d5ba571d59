package dev.lockstep.kernel.session;

import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hears one run: passes on what a listener may see, keeps events up to the limit that the worker was given, whatever it sends. */
final class Recording implements Consumer<Reply> {
    private final RunListener listener;
    private final Limits limits;
    private final boolean showEvents;
    private final List<TraceEvent> events = new ArrayList<>();
    private long outputBytes;

    Recording(RunListener listener, Limits limits, boolean showEvents) {
        this.listener = listener;
        this.limits = limits;
        this.showEvents = showEvents;
    }

    @Override
    public synchronized void accept(Reply reply) {
        if (reply instanceof Reply.Output output) {
            outputBytes += output.text().length();
            if (outputBytes <= limits.outputBytes() + 1_000L) {
                listener.output(output.cell(), output.task(), output.error(), output.text());
            }
        } else if (reply instanceof Reply.Events batch && showEvents) {
            var room = batch.events().subList(0, Math.min(batch.events().size(), limits.events() - events.size()));
            events.addAll(room);
            if (!room.isEmpty()) {
                listener.events(List.copyOf(room));
            }
        } else if (reply instanceof Reply.Progress progress) {
            listener.progress(progress.schedules(), progress.failing());
        }
    }

    synchronized Trace trace(Reply.Finished finished, int decisive) {
        return new Trace(List.copyOf(events), Math.max(0, finished.events() - events.size()), finished.choices(), finished.branches(),
                finished.chosenAt(), decisive, finished.traceHash());
    }

    /** {@return what was heard of a run that never said how it ended} */
    synchronized Trace cutShort() {
        return new Trace(List.copyOf(events), 0, List.of(), List.of(), List.of(), -1, 0);
    }
}
