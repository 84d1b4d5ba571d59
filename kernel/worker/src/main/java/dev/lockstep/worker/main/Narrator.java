package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Recorder;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Reply;
import java.util.List;

/** Sends the events of a run to the host while it goes on, a thousand at a time. Used on the carrier. */
final class Narrator {
    private static final int BATCH = 1_000;

    private final Channel channel;
    private final int most;
    private int sent;

    Narrator(Channel channel, int most) {
        this.channel = channel;
        this.most = most;
    }

    /** Tells what has happened when it is worth a message. */
    void tell(Recorder recorder) {
        if (sent < most && recorder.count() - sent >= BATCH) {
            finish(recorder);
        }
    }

    /** Tells what was not told yet. */
    void finish(Recorder recorder) {
        send(channel, recorder.events(sent));
        sent = (int) Math.min(recorder.count(), most);
    }

    /** Sends events in messages of bounded size. */
    static void send(Channel channel, List<TraceEvent> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            channel.send(new Reply.Events(List.copyOf(events.subList(from, Math.min(events.size(), from + BATCH)))));
        }
    }
}
