// fails gentle: "a shift is a doubling"; an int is negative or 0 after the twenty-first, and the client does not pause any more
import java.time.Duration;
import java.util.Random;

class BackOff {
    Duration before(int retry, Random dice) {
        int most = Math.min(8_000, 1_000 << (retry - 1));
        return Duration.ofMillis(dice.nextInt(Math.max(1, most)));
    }
}
