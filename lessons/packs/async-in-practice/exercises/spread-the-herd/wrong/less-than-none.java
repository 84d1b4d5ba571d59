// fails capped: draws around a middle, and so now and then a negative pause
import java.time.Duration;
import java.util.Random;

class BackOff {
    Duration before(int retry, Random dice) {
        long most = Math.min(8_000, 1_000L << Math.min(retry - 1, 10));
        return Duration.ofMillis(dice.nextLong(most) - 500);
    }
}
