package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final int MILLIS = 1_000;
    private final AtomicLong worked = new AtomicLong();
    private final Patience.Spent spent = new Patience.Spent(MILLIS, worked::get);

    @Test
    void aRunThatWorksOnAndOnIsEndedAfterItsTime() {
        assertThat(ticksUntilSpent(Patience.TICK_MILLIS)).isEqualTo(MILLIS / Patience.TICK_MILLIS);
    }

    @Test
    void aRunThatGetsNoProcessorIsWaitedForLonger() {
        assertThat(ticksUntilSpent(Patience.TICK_MILLIS / 5)).isBetween(2L * MILLIS / Patience.TICK_MILLIS, 3L * MILLIS / Patience.TICK_MILLIS);
    }

    @Test
    void aRunThatDoesNothingIsEndedToo() {
        assertThat(ticksUntilSpent(0)).isEqualTo((long) Patience.MOST * MILLIS / Patience.TICK_MILLIS);
    }

    @Test
    void everyRunHasItsOwnTime() {
        for (long run = 0; run < 1_000; run++) {
            worked.addAndGet(MILLIS);
            assertThat(spent.isSpent(run)).isFalse();
        }
    }

    private long ticksUntilSpent(long work) {
        assertThat(spent.isSpent(7)).isFalse();
        long ticks = 1;
        while (!spent.isSpent(7)) {
            worked.addAndGet(work);
            ticks++;
        }
        return ticks;
    }
}
