import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        long most = Math.min(8_000, 1_000L << Math.min(retry - 1, 10));
        return Duration.ofMillis(dice.nextLong(most));
    }
}
