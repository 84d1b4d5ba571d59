package dev.lockstep.kernel.diagram;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.Kind.Group;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a first pass over a run tells the second one.
 *
 * @param names of the tasks by number, unique
 * @param nextOfTask for each event the index of the same task's next one, or -1
 * @param woke events that made another task able to go on
 * @param mainTakesPart whether the main task does anything beside starting others and waiting for them
 * @param virtualTime whether time stands still but for sleeps and timers
 */
record Foresight(Map<Integer, String> names, int[] nextOfTask, BitSet woke, boolean mainTakesPart, boolean virtualTime) {

    static Foresight of(List<TraceEvent> events) {
        var next = new int[events.size()];
        var lastOf = new HashMap<Integer, Integer>();
        var woke = new BitSet();
        var part = new MainPart();
        int changes = 0;
        int waits = 1;
        for (int i = 0; i < events.size(); i++) {
            TraceEvent event = events.get(i);
            next[i] = -1;
            Integer before = lastOf.put(event.task(), i);
            if (before != null) {
                next[before] = i;
            }
            if (event.cause() >= 0 && event.cause() < i) {
                TraceEvent cause = events.get((int) event.cause());
                if (cause.task() != event.task()) {
                    woke.set((int) event.cause());
                }
            }
            part.see(event, events);
            changes += i > 0 && event.time() != events.get(i - 1).time() ? 1 : 0;
            waits += event.kind().group() == Group.TIMER || waits(event.kind()) ? 1 : 0;
        }
        boolean startsAtZero = !events.isEmpty() && events.getFirst().time() == 0;
        return new Foresight(names(events), next, woke, part.takesPart(), startsAtZero && changes <= waits);
    }

    private static boolean waits(Kind kind) {
        return switch (kind) {
            case SLEPT, PARKED, RESUMED, WAITED, AWAITED, REQUESTED, JOINED -> true;
            default -> false;
        };
    }

    private static Map<Integer, String> names(List<TraceEvent> events) {
        var names = new HashMap<Integer, String>();
        Set<String> used = new HashSet<>();
        for (TraceEvent event : events) {
            if (event.kind() == Kind.STARTED && !event.object().isEmpty()) {
                long number = Durations.nanos(event.detail());
                int task = number < 0 || number > Integer.MAX_VALUE ? event.task() : (int) number;
                if (!names.containsKey(task)) {
                    names.put(task, unique(event.object(), used));
                }
            }
        }
        return names;
    }

    private static String unique(String name, Set<String> used) {
        String free = name;
        for (int i = 2; !used.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    String name(int task) {
        return names.getOrDefault(task, task == 0 ? "main" : "task " + task);
    }

    /** Watches what the main task does while others are alive. */
    private static final class MainPart {
        private final Set<Integer> alive = new HashSet<>();
        private boolean alone = true;
        private boolean othersAct;
        private boolean acts;

        void see(TraceEvent event, List<TraceEvent> events) {
            if (event.task() != 0) {
                alone = false;
                othersAct |= event.kind() != Kind.STARTED && event.kind() != Kind.ENDED && event.kind().group() != Group.FINDING;
                if (event.kind() == Kind.ENDED) {
                    alive.remove(event.task());
                } else if (event.kind().group() != Group.FINDING) {
                    alive.add(event.task());
                }
                boolean wokenByMain = event.kind() == Kind.RESUMED && event.cause() >= 0 && event.cause() < event.seq()
                        && event.cause() < events.size() && events.get((int) event.cause()).task() == 0;
                acts |= wokenByMain;
                return;
            }
            if (event.kind() == Kind.STARTED && Durations.nanos(event.detail()) > 0) {
                alive.add((int) Durations.nanos(event.detail()));
            }
            acts |= switch (event.kind().group()) {
                case CALL, FUTURE, IO, NOTE -> true;
                case LOCK, MEMORY -> !alive.isEmpty();
                case TASK -> !alive.isEmpty() && (event.kind() == Kind.SLEPT || event.kind() == Kind.INTERRUPTED || event.kind() == Kind.THREW)
                        || event.kind() == Kind.THREW && !othersAct;
                case TIMER, METRIC, SPAN, FINDING -> false;
            };
        }

        boolean takesPart() {
            return alone || acts;
        }
    }
}
