package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Follows given choices; after them the current task goes on where it can, or the rest is drawn. */
public final class Replay implements Pilot {
    private final List<Integer> choices;
    private final @Nullable RandomGenerator random;
    private final List<Integer> taken = new ArrayList<>();
    private int misfits;

    private Replay(List<Integer> choices, @Nullable RandomGenerator random) {
        this.choices = choices;
        this.random = random;
    }

    public static Replay of(List<Integer> choices) {
        return new Replay(choices, null);
    }

    public static Replay thenRandom(List<Integer> choices, long seed) {
        return new Replay(choices, new java.util.SplittableRandom(seed));
    }

    @Override
    public int choose(int[] tasks, int count) {
        return count == 1 ? 0 : next(count);
    }

    @Override
    public int chooseWaiter(int count) {
        return next(count);
    }

    private int next(int count) {
        int at = taken.size();
        int choice = at < choices.size() ? choices.get(at) : random == null ? 0 : random.nextInt(count);
        if (choice < 0 || choice >= count) {
            misfits++;
            choice = 0;
        }
        taken.add(choice);
        return choice;
    }

    /** {@return the choices made, trailing zeros cut} */
    public List<Integer> schedule() {
        return Schedules.trimmed(taken);
    }

    /** {@return how many choices were made} */
    int length() {
        return taken.size();
    }

    /** {@return whether each given choice was there to be taken} */
    public boolean fitted() {
        return misfits == 0;
    }
}
