package dev.lockstep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Inputs that a submission cannot know beforehand and that are the same whenever it is graded again: drawn from the pack's digest,
 * the submission's digest, the seed of the grading and the check's id.
 */
public final class Inputs {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final SplittableRandom random;

    public Inputs(long seed) {
        random = new SplittableRandom(seed);
    }

    /** {@return a number, both bounds included} */
    public int between(int least, int most) {
        return Math.toIntExact(between((long) least, (long) most));
    }

    /** {@return a number, both bounds included} */
    public long between(long least, long most) {
        return least == most ? least : random.nextLong(least, Math.addExact(most, 1));
    }

    /** {@return true or false} */
    public boolean truth() {
        return random.nextBoolean();
    }

    /** {@return a word of so many lower-case letters} */
    public String word(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** {@return one of them} */
    public <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** {@return the same items in another order} */
    public <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<T>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            var at = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(at, shuffled.get(i)));
        }
        return List.copyOf(shuffled);
    }
}
