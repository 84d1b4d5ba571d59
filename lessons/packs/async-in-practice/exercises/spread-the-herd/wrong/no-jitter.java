// fails no-herd: "back-off avoids the herd"; all compute the same pauses
import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        return Duration.ofMillis(Math.min(8_000, 1_000L << Math.min(retry - 1, 10)));
    }
}
