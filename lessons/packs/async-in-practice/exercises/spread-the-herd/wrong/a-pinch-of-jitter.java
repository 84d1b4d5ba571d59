// fails no-herd: "some randomness is enough"; the herd comes within a twentieth of a second
import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        long pause = Math.min(7_900, 1_000L << Math.min(retry - 1, 10));
        return Duration.ofMillis(pause + dice.nextLong(50));
    }
}
