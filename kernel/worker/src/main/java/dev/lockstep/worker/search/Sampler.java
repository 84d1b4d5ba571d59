package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws schedules: one run by random priorities with a few points where they change (PCT, Burckhardt et al. 2010, depth 3), the
 * next by a fair draw at every choice. The n-th schedule of a seed is always the same.
 */
final class Sampler implements Phase.Source {
    private static final int DEPTH = 3;
    /** Of a program that comes to no end. */
    static final long DRAWS_PAST_ENDLESS = 20;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final List<Integer> prefix;
    private final boolean fair;
    private final List<Integer> taken = new ArrayList<>();
    private final long[] changes = new long[DEPTH - 1];
    private long[] priorities = new long[16];
    private long state;
    private long number;
    private boolean byPriority;
    private int points;
    private int length = 16;

    Sampler(long seed) {
        this(seed, List.of(), false);
    }

    /** Below a prefix. */
    Sampler(long seed, List<Integer> prefix) {
        this(seed, prefix, false);
    }

    private Sampler(long seed, List<Integer> prefix, boolean fair) {
        this.seed = seed;
        this.prefix = prefix;
        this.fair = fair;
    }

    /** {@return one that only draws fairly} By priority a program that comes to no end does not switch at all. */
    static Sampler fair(long seed) {
        return new Sampler(seed, List.of(), true);
    }

    @Override
    public void begin() {
        length = Math.max(length, points);
        state = seed * GOLDEN + number * 0xD1B54A32D192ED03L;
        byPriority = number++ % 2 == 0 && !fair;
        points = 0;
        taken.clear();
        Arrays.fill(priorities, 0);
        for (int i = 0; i < changes.length; i++) {
            changes[i] = draw(length);
        }
    }

    @Override
    public boolean goesPastEndless() {
        return number < DRAWS_PAST_ENDLESS;
    }

    @Override
    public int choose(int[] tasks, int count) {
        if (count == 1) {
            return 0;
        }
        return take(byPriority ? highest(tasks, count) : draw(count), count);
    }

    @Override
    public int chooseWaiter(int count) {
        return take(draw(count), count);
    }

    private int take(int drawn, int count) {
        int choice = taken.size();
        int index = choice < prefix.size() ? Math.clamp(prefix.get(choice), 0, count - 1) : drawn;
        taken.add(index);
        return index;
    }

    private int highest(int[] tasks, int count) {
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] == points) {
                priority(tasks[best(tasks, count)], i + 1);
            }
        }
        points++;
        return best(tasks, count);
    }

    private int best(int[] tasks, int count) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < count; i++) {
            long its = priorityOf(tasks[i]);
            if (its > most) {
                most = its;
                best = i;
            }
        }
        return best;
    }

    private long priorityOf(int task) {
        if (task >= priorities.length) {
            priorities = Arrays.copyOf(priorities, Math.max(task + 1, priorities.length * 2));
        }
        if (priorities[task] == 0) {
            priorities[task] = DEPTH + (next() >>> 2);
        }
        return priorities[task];
    }

    private void priority(int task, long value) {
        priorities[task] = value;
    }

    private int draw(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** SplitMix64. */
    private long next() {
        long z = state += GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Override
    public boolean advance() {
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
