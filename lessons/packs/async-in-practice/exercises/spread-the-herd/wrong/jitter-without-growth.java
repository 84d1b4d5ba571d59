// fails gentle: spread, but as impatient at the tenth retry as at the first
import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        return Duration.ofMillis(dice.nextLong(1_000));
    }
}
