package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left when a run is over: locks of tasks that ended, tasks that nothing will wake, waits that a notification missed. */
final class LeftBehind {
    /** Whoever takes a permit need not be the one who gives it back. */
    private static final Pattern PERMITS = Pattern.compile("Semaphore#\\d+");

    private final Trace trace;
    private final Words words;
    private final Foresight foresight;
    private final FindingText text;
    private final List<Finding> found = new ArrayList<>();

    LeftBehind(Trace trace, Words words, Foresight foresight, FindingText text) {
        this.trace = trace;
        this.words = words;
        this.foresight = foresight;
        this.text = text;
    }

    /** {@return what the known findings do not say yet} */
    List<Finding> findings(List<Finding> known) {
        var replay = new Replay();
        Map<String, TraceEvent> unheard = new HashMap<>();
        Map<Integer, TraceEvent> unheardBefore = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == Kind.NOTIFIED && !LockLines.unpark(event)) {
                if (replay.waitingOn(event.object()) == 0) {
                    unheard.put(event.object(), event);
                } else {
                    unheard.remove(event.object());
                }
            } else if (event.kind() == Kind.WAITED && unheard.get(event.object()) instanceof TraceEvent notified) {
                unheardBefore.put(event.task(), notified);
            }
            replay.apply(event);
            if (event.kind() == Kind.ENDED) {
                leftLocked(event, replay);
            }
        }
        RunState end = replay.state();
        for (RunState.Task task : end.tasks()) {
            if (task.phase() == Phase.WAITS_TO_BE_NOTIFIED && unheardBefore.get(task.task()) instanceof TraceEvent notified) {
                missed(task, notified);
            }
        }
        boolean over = end.tasks().stream().anyMatch(task -> task.task() == 0 && task.phase() == Phase.ENDED);
        boolean said = known.stream().anyMatch(finding -> finding.kind() == Kind.STUCK || finding.kind() == Kind.LEAK);
        if (over && !said) {
            end.tasks().stream().filter(LeftBehind::neverWoken).forEach(this::leaked);
        }
        return found;
    }

    private static boolean neverWoken(RunState.Task task) {
        return task.task() != 0 && task.blocked() && task.phase() != Phase.SLEEPS && !FindingText.poolThread(task.name());
    }

    private void leftLocked(TraceEvent event, Replay replay) {
        TaskProgress task = replay.task(event.task());
        for (String lock : task.held()) {
            if (PERMITS.matcher(lock).matches()) {
                continue;
            }
            found.add(new Finding(Kind.LEAK, "", event.seq(), List.of(task.task), List.of(lock), List.of(task.at),
                    words.of("leakedLock", foresight.name(task.task), lock, text.place(task.at)), words.of("leakedLock.advice")));
        }
    }

    private void missed(RunState.Task task, TraceEvent notified) {
        found.add(new Finding(Kind.STUCK, "LOST_WAKE_UP", last(), List.of(task.task(), notified.task()), List.of(task.waitsFor()),
                List.of(task.at(), notified.at()),
                words.of("lostNotify", foresight.name(task.task()), task.waitsFor(), text.place(task.at()), text.place(notified.at())),
                words.of("lostNotify.advice")));
    }

    private void leaked(RunState.Task task) {
        found.add(new Finding(Kind.LEAK, "", last(), List.of(task.task()), task.waitsFor().isEmpty() ? List.of() : List.of(task.waitsFor()),
                List.of(task.at()), words.of("leak", foresight.name(task.task()), text.place(task.at())), words.of("leak.advice")));
    }

    private long last() {
        return trace.events().getLast().seq();
    }
}
