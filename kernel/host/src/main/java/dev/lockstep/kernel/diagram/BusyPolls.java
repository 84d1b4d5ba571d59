package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.Kind.Group;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watched objects that are polled again and again only because the poll itself calls a waker: each poll counts in which the same
 * task called {@code wake} before the poll returned, as long as no time passes and no other task acts.
 */
final class BusyPolls {
    private static final int ENOUGH = 8;
    private final Words words;
    private final Foresight foresight;
    private final FindingText text;
    private final Map<Integer, List<Poll>> open = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();

    private record Poll(String object, boolean woke) {}

    /** So many self-waking polls in a row, the last one's time. */
    private record Row(int count, long time) {}

    BusyPolls(Words words, Foresight foresight, FindingText text) {
        this.words = words;
        this.foresight = foresight;
        this.text = text;
    }

    List<Finding> of(Trace trace, boolean alreadyRecorded) {
        int task = -1;
        for (TraceEvent event : trace.events()) {
            if (alreadyRecorded) {
                break;
            }
            if (event.task() != task && event.kind().group() != Group.FINDING) {
                rows.clear();
                task = event.task();
            }
            read(event);
        }
        return found;
    }

    private void read(TraceEvent event) {
        List<Poll> stack = open.computeIfAbsent(event.task(), t -> new ArrayList<>());
        if (event.kind() == Kind.CALLED) {
            if (named(event, "poll")) {
                stack.add(new Poll(event.object(), false));
            } else if (named(event, "wake") || named(event, "wakeByRef")) {
                stack.replaceAll(poll -> new Poll(poll.object(), true));
            }
        } else if (event.kind() == Kind.RETURNED && !stack.isEmpty() && stack.getLast().object().equals(event.object())) {
            ended(event, stack.removeLast());
        }
    }

    private static boolean named(TraceEvent event, String method) {
        return event.detail().equals(method) || event.detail().startsWith(method + "(");
    }

    private void ended(TraceEvent event, Poll poll) {
        Row before = rows.get(poll.object());
        int count = !poll.woke() ? 0 : before != null && before.time() == event.time() ? before.count() + 1 : 1;
        rows.put(poll.object(), new Row(count, event.time()));
        if (count == ENOUGH && said.add(poll.object())) {
            found.add(new Finding(Kind.BUSY_POLL, "", event.seq(), List.of(event.task()), List.of(poll.object()), List.of(event.at()),
                    words.of("busyPoll", foresight.name(event.task()), poll.object(), count, text.place(event.at())), words.of("busyPoll.advice")));
        }
    }
}
