// fails capped: the pauses double for ever; a client may sleep for days
import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        long most = 1_000L << Math.min(retry - 1, 20);
        return Duration.ofMillis(dice.nextLong(most));
    }
}
