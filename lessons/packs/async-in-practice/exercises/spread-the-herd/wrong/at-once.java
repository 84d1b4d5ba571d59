// fails all-served: "the sooner I ask, the sooner I am served"; all tries are used up before the service is back
import java.time.Duration;
import java.util.Random;

class BackOff {
    /** How long to wait before the first, second, third … retry. */
    Duration before(int retry, Random dice) {
        return Duration.ofMillis(dice.nextLong(10));
    }
}
