package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Looks where most failures are: first the schedule that never switches by itself, then those with one switch, then two, early
 * switches first; of tasks that are about to do the same at the same place only the first is switched to. A hundred equal
 * threads are as quickly looked through as two. It proves nothing, however far it comes.
 */
final class Hunt implements Phase.Source {
    private static final int MOST_SWITCHES = 2;
    private static final int MOST_PENDING = 20_000;
    private static final int NOWHERE = Integer.MAX_VALUE;

    /** A schedule by its switches: at these choices take these indices, else the first. */
    private record Try(int switches, int first, int firstIndex, int last, int lastIndex, long number) {
        static final Try NONE = new Try(0, NOWHERE, 0, -1, 0, 0);

        Try with(int choice, int index, long number) {
            return switches == 0 ? new Try(1, choice, index, choice, index, number) : new Try(2, first, firstIndex, choice, index, number);
        }

        int at(int choice) {
            return choice == first ? firstIndex : choice == last ? lastIndex : 0;
        }
    }

    private final PriorityQueue<Try> pending = new PriorityQueue<>(
            Comparator.comparingInt(Try::switches).thenComparingInt(Try::last).thenComparingLong(Try::number));
    private final List<Integer> taken = new ArrayList<>();
    private int[] intents = new int[8];
    private Try now = Try.NONE;
    private long number;

    Hunt() {
        pending.add(Try.NONE);
    }

    @Override
    public void begin() {
        now = pending.remove();
        taken.clear();
    }

    @Override
    public boolean advance() {
        return !pending.isEmpty();
    }

    @Override
    public boolean asksIntents() {
        return now.switches < MOST_SWITCHES && pending.size() < MOST_PENDING;
    }

    @Override
    public void intent(int index, int intent) {
        if (index == intents.length) {
            intents = java.util.Arrays.copyOf(intents, index * 2);
        }
        intents[index] = intent;
    }

    @Override
    public int choose(int[] tasks, int count) {
        return count == 1 ? 0 : take(count, true);
    }

    @Override
    public int chooseWaiter(int count) {
        return take(count, false);
    }

    private int take(int count, boolean alike) {
        int choice = taken.size();
        if (choice > now.last && now.switches < MOST_SWITCHES) {
            for (int i = 1; i < count && pending.size() < MOST_PENDING; i++) {
                if (!alike || isNew(i)) {
                    pending.add(now.with(choice, i, ++number));
                }
            }
        }
        int index = Math.min(now.at(choice), count - 1);
        taken.add(index);
        return index;
    }

    private boolean isNew(int index) {
        for (int i = index - 1; i > 0; i--) {
            if (intents[i] == intents[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String diverged() {
        return "";
    }

    @Override
    public List<Integer> schedule() {
        return Schedules.trimmed(taken);
    }
}
