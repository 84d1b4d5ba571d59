package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Recorder;
import dev.lockstep.worker.trace.TraceEvent;
import dev.lockstep.worker.wire.Reply;
import java.util.List;

/** Sends the events of a run to the host while it goes on, a thousand at a time. Runs on the carrier's own stack. */
final class Narrator implements Runnable {
    private static final int BATCH = 1_000;

    private final Channel channel;
    private final Recorder recorder;
    private final int most;
    private int sent;

    Narrator(Channel channel, Recorder recorder, int most) {
        this.channel = channel;
        this.recorder = recorder;
        this.most = most;
    }

    /** {@return whether so much has happened that it is worth a message} */
    boolean isBehind() {
        return sent < most && recorder.count() - sent >= BATCH;
    }

    /** Tells what was not told yet. */
    @Override
    public void run() {
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
